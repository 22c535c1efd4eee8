package org.gongbao.city.audit.plan;

import java.time.LocalDate;
import java.util.Optional;

/** What the steps of an important activity ask for. */
sealed interface CoverageInput {

  /**
   * Enters an activity.
   *
   * @param entity organ whose activity it is: the unit, or one below it
   * @param activity a short word for it, by which projects and duties name it
   * @param lastAudited day on which the report of its last audit was signed, if there was one
   */
  record EnterItem(String unit, String entity, String activity, Optional<LocalDate> lastAudited)
      implements CoverageInput {}

  /** A project audited it. */
  record CountAudit(LocalDate signed) implements CoverageInput {}

  /**
   * Records an audit that was not carried out here.
   *
   * @param report by which report it is shown
   */
  record RecordAudit(LocalDate signed, String report) implements CoverageInput {}

  /** The last day has passed. */
  record FallOverdue() implements CoverageInput {}

  /** It is no longer important. */
  record WithdrawItem(String reason) implements CoverageInput {}
}
