package org.gongbao.city.audit.liability;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on an incident; text is sealed for the auditor whom it concerns. */
sealed interface IncidentEvent extends CaseEvent {

  /**
   * Somebody reported it.
   *
   * @param auditor person concerned
   * @param respondent {@code person/ID} or {@code organ/ID} that did it, if known
   */
  record IncidentReported(
      @Open String unit,
      Act act,
      @Open String auditor,
      @Open String reporter,
      @Open Optional<String> respondent,
      LocalDate happened,
      LocalDate reported,
      Personal<String> what)
      implements IncidentEvent {}

  /** The unit dealt with it. */
  record IncidentSettled(LocalDate settled, Personal<String> outcome) implements IncidentEvent {}
}
