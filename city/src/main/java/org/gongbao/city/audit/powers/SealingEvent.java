package org.gongbao.city.audit.powers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on a sealing; its text is sealed for the auditee's organ. */
sealed interface SealingEvent extends CaseEvent {

  /** The audit office proposed to seal. */
  record SealingProposed(
      About about,
      LocalDate proposed,
      List<Personal<String>> items,
      SealingInput.Threat threat,
      Personal<String> grounds)
      implements SealingEvent {}

  /** The unit head consented. */
  record SealingConsented(LocalDate consented, Optional<Personal<String>> remark)
      implements SealingEvent {}

  /** The unit head did not consent. */
  record SealingDeclined(LocalDate declined, Personal<String> reason) implements SealingEvent {}

  /** The material was sealed. */
  record MaterialSealed(
      LocalDate sealed,
      LocalDate consented,
      SealingInput.Threat threat,
      List<Personal<String>> items)
      implements SealingEvent {}

  /** The material was released. */
  record MaterialReleased(LocalDate released, Optional<Personal<String>> remark)
      implements SealingEvent {}
}
