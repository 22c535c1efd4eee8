package org.gongbao.city.audit.powers;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on a stop; its text is sealed for the auditee's organ. */
sealed interface StopEvent extends CaseEvent {

  /** The audit office proposed a stop. */
  record StopProposed(
      About about, LocalDate proposed, StopInput.Conduct conduct, Personal<String> what)
      implements StopEvent {}

  /** The unit head consented. */
  record StopConsented(LocalDate consented, Optional<Personal<String>> remark)
      implements StopEvent {}

  /** The unit head did not consent. */
  record StopDeclined(LocalDate declined, Personal<String> reason) implements StopEvent {}

  /** The stop was ordered. */
  record StopOrdered(
      LocalDate ordered, LocalDate consented, StopInput.Conduct conduct, Personal<String> what)
      implements StopEvent {}

  /** The conduct has ceased. */
  record ConductCeased(LocalDate ceased, Optional<Personal<String>> remark) implements StopEvent {}
}
