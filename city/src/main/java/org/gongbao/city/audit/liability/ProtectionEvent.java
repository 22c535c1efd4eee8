package org.gongbao.city.audit.liability;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;

/** What can happen on the protection of an auditor; text is sealed for the auditor. */
sealed interface ProtectionEvent extends CaseEvent {

  /**
   * An incident opened it.
   *
   * @param respondent {@code person/ID} or {@code organ/ID} that did it, if known
   */
  record ProtectionOpened(
      @Open String unit,
      @Open String auditor,
      CaseId incident,
      @Open Optional<String> respondent,
      LocalDate opened)
      implements ProtectionEvent {}

  /** The auditor was protected. */
  record MeasuresTaken(LocalDate taken, Personal<String> measures) implements ProtectionEvent {}

  /** Those responsible were dealt with. */
  record ResponsibleHandled(LocalDate handled, Personal<String> handling)
      implements ProtectionEvent {}

  /** A crime came to be suspected. */
  record ReprisalCrimeSuspected(LocalDate suspected, Personal<String> reason)
      implements ProtectionEvent {}

  /** The suspected crime was referred. */
  record ReprisalReferred(LocalDate referred, @Open String body) implements ProtectionEvent {}

  /** The competent authority has it. */
  record ReprisalReceived(LocalDate received) implements ProtectionEvent {}

  /** Measures and handling are done. */
  record ProtectionClosed(LocalDate closed) implements ProtectionEvent {}
}
