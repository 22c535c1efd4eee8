package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;

/** What can happen on a finding of the audit authority; text is sealed for the unit. */
sealed interface FindingEvent extends CaseEvent {

  /**
   * Guidance or supervision brought it.
   *
   * @param inspection that brought it, if one did
   */
  record FindingMade(
      @Open String unit,
      Optional<CaseId> inspection,
      LocalDate made,
      boolean grave,
      Personal<String> text)
      implements FindingEvent {}

  /** The unit was pressed to correct it by a day. */
  record CorrectionUrged(LocalDate urged, LocalDate due) implements FindingEvent {}

  /** It was criticised in a circular. */
  record CriticismIssued(LocalDate issued, Personal<String> text) implements FindingEvent {}

  /** The department in charge got a copy. */
  record DepartmentCopied(LocalDate copied, @Open String department, Personal<String> reason)
      implements FindingEvent {}

  /** The unit reported in writing on its correction. */
  record CorrectionReported(LocalDate reported, boolean late, Personal<String> text)
      implements FindingEvent {}

  /** All was done. */
  record FindingClosed(LocalDate closed) implements FindingEvent {}
}
