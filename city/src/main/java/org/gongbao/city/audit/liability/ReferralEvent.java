package org.gongbao.city.audit.liability;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;

/** What can happen on the referral of a grave lead; the text is sealed for the unit. */
sealed interface ReferralEvent extends CaseEvent {

  /** An audit found a grave lead. */
  record LeadFound(
      @Open String unit,
      LocalDate found,
      Optional<LocalDate> due,
      CaseId project,
      Personal<String> lead)
      implements ReferralEvent {}

  /** It was not referred within the period that the installation set. */
  record ReferralOverdue(LocalDate since) implements ReferralEvent {}

  /** It went to the competent authority. */
  record LeadReferred(LocalDate referred, @Open String body) implements ReferralEvent {}

  /** The competent authority has it. */
  record LeadReceived(LocalDate received) implements ReferralEvent {}
}
