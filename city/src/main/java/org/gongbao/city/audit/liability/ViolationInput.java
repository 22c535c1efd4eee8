package org.gongbao.city.audit.liability;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseId;

/** What the steps on a violation ask for. */
sealed interface ViolationInput {

  /**
   * Raises a candidate.
   *
   * @param unit organ whose internal audit it concerns
   * @param respondent {@code organ/ID} or {@code person/ID}
   * @param division whose audit authority is competent; the city's where it is not given
   * @param source case on which it happened
   */
  record RaiseCandidate(
      Conduct code, String unit, String respondent, Optional<String> division, CaseId source)
      implements ViolationInput {}

  /** Takes up a violation that no case shows. */
  record TakeUp(
      Conduct code,
      String unit,
      String respondent,
      String facts,
      Optional<Boolean> normBroken,
      Optional<Boolean> problemMissed,
      Optional<Boolean> graveConsequence,
      Optional<Secret> secret,
      Optional<String> rule,
      boolean suspectedCrime)
      implements ViolationInput {

    Accept judged() {
      return new Accept(
          facts, normBroken, problemMissed, graveConsequence, secret, rule, suspectedCrime);
    }
  }

  /** Finds that a candidate is a violation. */
  record Accept(
      String facts,
      Optional<Boolean> normBroken,
      Optional<Boolean> problemMissed,
      Optional<Boolean> graveConsequence,
      Optional<Secret> secret,
      Optional<String> rule,
      boolean suspectedCrime)
      implements ViolationInput {

    Grounds grounds() {
      return new Grounds(normBroken, problemMissed, graveConsequence, secret, rule);
    }
  }

  /** Finds that it is none. */
  record Dismiss(String reason) implements ViolationInput {}

  /** Notes that a crime is suspected. */
  record SuspectCrime(String reason) implements ViolationInput {}

  /**
   * Orders to correct.
   *
   * @param due last day, where the order sets one
   */
  record OrderCorrection(String order, Optional<LocalDate> due) implements ViolationInput {}

  /** Records that it was corrected. */
  record RecordCorrection(String what) implements ViolationInput {}

  /** Records how a responsible person was dealt with. */
  record HandlePerson(String person, String measure) implements ViolationInput {}

  /**
   * Refers the responsible persons.
   *
   * @param body organ that is competent
   * @param crime true if they are referred for a suspected crime
   */
  record ReferPersons(String body, String persons, boolean crime) implements ViolationInput {}

  /** Confirms that the referral is in hand. */
  record ConfirmReceipt() implements ViolationInput {}

  /** Closes it. */
  record Close() implements ViolationInput {}
}
