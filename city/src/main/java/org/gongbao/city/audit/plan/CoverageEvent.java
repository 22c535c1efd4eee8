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

  /** A project audited it: the report was signed. */
  record AuditCounted(LocalDate signed, LocalDate due) implements CoverageEvent {}

  /** An audit was recorded that was not carried out here. */
  record AuditRecorded(LocalDate signed, LocalDate due, Personal<String> report)
      implements CoverageEvent {}

  /** Its last day passed without an audit. */
  record CoverageOverdue(LocalDate since) implements CoverageEvent {}

  /** It is no longer an important activity of the unit. */
  record ItemWithdrawn(LocalDate withdrawn, Personal<String> reason) implements CoverageEvent {}
}
