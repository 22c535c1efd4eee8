package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.files.FileId;
import org.gongbao.city.people.PersonKey;
import org.gongbao.city.relief.rules.Education.Exam;
import org.gongbao.city.relief.rules.Education.Level;
import org.gongbao.engine.CaseId;
import org.gongbao.law.Money;

/** What the steps on a claim ask for. None asks the insured for money (relief/2.7). */
sealed interface ClaimInput {

  /**
   * Files a claim.
   *
   * @param person the insured person
   * @param event day of the accident, death, first diagnosis or enrolment at the school
   * @param grade of disability
   * @param diedOn day of a death after an accident
   * @param enrolled false while there was only an admission
   */
  record FileClaim(
      PersonKey person,
      Benefit benefit,
      LocalDate event,
      Optional<PaymentMode> mode,
      Optional<String> name,
      Optional<String> hospital,
      Optional<String> billNumber,
      Optional<Money> total,
      Optional<Money> outOfScope,
      Optional<Money> borneByOthers,
      Optional<Integer> grade,
      Optional<LocalDate> diedOn,
      Optional<Exam> exam,
      Optional<Level> level,
      Optional<Boolean> fullTime,
      Optional<Boolean> enrolled,
      Optional<String> remark,
      List<FileId> documents)
      implements ClaimInput {

    Optional<Bill> bill() {
      return hospital.flatMap(at -> billNumber.map(number -> new Bill(at, number)));
    }

    Optional<Costs> costs() {
      return total.map(
          all -> new Costs(all, outOfScope.orElse(Money.ZERO), borneByOthers.orElse(Money.ZERO)));
    }

    Optional<Claim.Schooling> schooling() {
      return benefit == Benefit.EDUCATION
          ? Optional.of(new Claim.Schooling(exam, level, fullTime, enrolled.orElse(true)))
          : Optional.empty();
    }
  }

  /**
   * Proposes one out of data; another case sends it.
   *
   * @param account cost account of a supplement, with its running total and what was paid before
   */
  record Propose(
      PersonKey person,
      Benefit benefit,
      LocalDate event,
      Optional<LocalDate> diedOn,
      Optional<CaseId> account,
      Optional<Money> costInPeriod,
      Optional<Money> paidBefore)
      implements ClaimInput {}

  /** Takes up what was proposed. */
  record TakeUp(Optional<PaymentMode> mode) implements ClaimInput {}

  /** Asks for what is missing. */
  record AskForMore(String what) implements ClaimInput {}

  /** Brings it. */
  record BringMore(List<FileId> documents) implements ClaimInput {}

  /** Lets the rules decide. */
  record Decide() implements ClaimInput {}

  /** Rejects what the rules refuse, in words for the family. */
  record Reject(String reason) implements ClaimInput {}

  /** Sends a decision back. */
  record SendBack(String reason) implements ClaimInput {}

  /** Consents to a decision. */
  record Approve() implements ClaimInput {}

  /**
   * Pays.
   *
   * @param mode needed where the claim has none yet
   * @param account where the insurer sends the money
   */
  record Pay(Optional<PaymentMode> mode, String payee, Optional<String> account)
      implements ClaimInput {}

  /** Objects. */
  record RaiseObjection(String objection) implements ClaimInput {}

  /** Answers an objection. */
  record AnswerObjection(boolean upheld, String answer) implements ClaimInput {}

  /** Takes a decision back. */
  record Reverse(String reason) implements ClaimInput {}

  /** Records that a payment came back whole: by which voucher. */
  record RecordRepayment(String voucher) implements ClaimInput {}

  /** Closes. */
  record Close() implements ClaimInput {}
}
