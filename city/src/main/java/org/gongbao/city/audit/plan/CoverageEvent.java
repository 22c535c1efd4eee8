package org.gongbao.city.audit.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen to an important activity that is to be audited once in five years. */
sealed interface CoverageEvent extends CaseEvent {

  /** It was entered. */
  record ItemEntered(CoverageFile.Item item, Optional<LocalDate> lastAudited, LocalDate due)
      implements CoverageEvent {}

  /**
   * It was audited: the report was signed.
   *
   * @param report by which report it is shown, where the audit was not carried out here
   */
  record AuditCounted(LocalDate signed, LocalDate due, Optional<Personal<String>> report)
      implements CoverageEvent {}

  /** Its last day passed without an audit. */
  record CoverageOverdue(LocalDate since) implements CoverageEvent {}

  /** It is no longer an important activity of the unit. */
  record ItemWithdrawn(LocalDate withdrawn, Personal<String> reason) implements CoverageEvent {}
}
