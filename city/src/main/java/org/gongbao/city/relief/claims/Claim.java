package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.files.FileId;
import org.gongbao.city.relief.rules.Education.Exam;
import org.gongbao.city.relief.rules.Education.Level;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;
import org.gongbao.law.Money;

/**
 * A claim as it was filed or proposed.
 *
 * @param person key of the insured person
 * @param event day of the accident, death, first diagnosis, settlement or enrolment at the school
 * @param insurer number of the insurer that serves the person's place
 * @param place id of that place
 * @param period protection period in which the event lies
 * @param mode how it will be paid; may be open until it is
 * @param billKey digest of hospital and bill number
 * @param told what names somebody
 */
public record Claim(
    @CaseEvent.Open String person,
    Benefit benefit,
    LocalDate event,
    int insurer,
    @CaseEvent.Open String place,
    int period,
    InsuredClass insured,
    Optional<PaymentMode> mode,
    Optional<Costs> costs,
    Optional<Integer> grade,
    Optional<LocalDate> diedOn,
    Optional<Schooling> schooling,
    Optional<Share> share,
    @CaseEvent.Open Optional<String> billKey,
    Optional<Personal<Told>> told,
    List<FileId> documents,
    LocalDate filed) {

  public Claim {
    documents = List.copyOf(documents);
  }

  /**
   * How somebody came to a school.
   *
   * @param enrolled false while he was only admitted
   */
  public record Schooling(
      Optional<Exam> exam, Optional<Level> level, Optional<Boolean> fullTime, boolean enrolled) {}

  /**
   * What a cost account gave rise to.
   *
   * @param costInPeriod running total of the account then
   * @param paidBefore what was paid, or proposed, for the period before
   * @param due what the rules gave then; they are asked again when the claim is decided
   */
  public record Share(CaseId account, Money costInPeriod, Money paidBefore, Money due) {}

  /** Name of the person, the bill, and what else was said. */
  public record Told(Optional<String> name, Optional<Bill> bill, Optional<String> remark) {}

  /** Sealed for the insured person. */
  <T> Personal<T> seal(T text) {
    return seal(person, text);
  }

  static <T> Personal<T> seal(String person, T text) {
    return Personal.of("party/" + person, text);
  }

  Claim paidBy(PaymentMode chosen) {
    return new Claim(
        person,
        benefit,
        event,
        insurer,
        place,
        period,
        insured,
        Optional.of(chosen),
        costs,
        grade,
        diedOn,
        schooling,
        share,
        billKey,
        told,
        documents,
        filed);
  }

  Claim sharing(Share other) {
    return new Claim(
        person,
        benefit,
        event,
        insurer,
        place,
        period,
        insured,
        mode,
        costs,
        grade,
        diedOn,
        schooling,
        Optional.of(other),
        billKey,
        told,
        documents,
        filed);
  }

  Claim with(List<FileId> more) {
    List<FileId> all = new java.util.ArrayList<>(documents);
    all.addAll(more);
    return new Claim(
        person, benefit, event, insurer, place, period, insured, mode, costs, grade, diedOn,
        schooling, share, billKey, told, all, filed);
  }
}
