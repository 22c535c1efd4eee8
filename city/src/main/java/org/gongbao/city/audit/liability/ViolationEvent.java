package org.gongbao.city.audit.liability;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;

/**
 * What can happen on a violation. Days are days of effect in law; all text is sealed for the
 * respondent, of whom it speaks.
 */
sealed interface ViolationEvent extends CaseEvent {

  /** What happened on another case may be a violation; a person is to judge. */
  record CandidateRaised(
      Conduct conduct, @Open String unit, @Open String respondent, CaseId source, LocalDate raised)
      implements ViolationEvent {}

  /** A violation was taken up by hand. */
  record ViolationTakenUp(
      Conduct conduct,
      @Open String unit,
      @Open String respondent,
      LocalDate takenUp,
      Judgement judgement)
      implements ViolationEvent {}

  /** A candidate was found to be a violation. */
  record CandidateAccepted(LocalDate accepted, Judgement judgement) implements ViolationEvent {}

  /** A candidate was found to be none. */
  record CandidateDismissed(LocalDate dismissed, Personal<String> reason)
      implements ViolationEvent {}

  /** A crime came to be suspected. */
  record CrimeSuspected(LocalDate suspected, Personal<String> reason) implements ViolationEvent {}

  /** The respondent was ordered to correct. */
  record CorrectionOrdered(LocalDate ordered, Optional<LocalDate> due, Personal<String> order)
      implements ViolationEvent {}

  /** The correction was made. */
  record CorrectionMade(LocalDate corrected, Personal<String> what) implements ViolationEvent {}

  /** A responsible person was dealt with. */
  record PersonHandled(LocalDate handled, Personal<Handling> handling) implements ViolationEvent {}

  /** The responsible persons were referred to the competent authority. */
  record PersonsReferred(
      LocalDate referred, @Open String body, boolean crime, Personal<String> persons)
      implements ViolationEvent {}

  /** The competent authority has it. */
  record PersonsReceived(LocalDate received) implements ViolationEvent {}

  /** All was done that the clause demands. */
  record ViolationClosed(LocalDate closed) implements ViolationEvent {}

  /** Who is responsible, and what was done about it. */
  record Handling(String person, String measure) {}

  /**
   * How it was judged.
   *
   * @param facts what happened
   * @param rule reference of the rule broken
   */
  record Judgement(
      Personal<String> facts,
      Optional<Boolean> normBroken,
      Optional<Boolean> problemMissed,
      Optional<Boolean> graveConsequence,
      Optional<Secret> secret,
      Optional<Personal<String>> rule,
      boolean suspectedCrime) {}
}
