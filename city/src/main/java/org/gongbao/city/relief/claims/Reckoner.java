package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.relief.roll.Enrolments;
import org.gongbao.city.relief.rules.Accident;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.city.relief.rules.Death;
import org.gongbao.city.relief.rules.Education;
import org.gongbao.city.relief.rules.Millionths;
import org.gongbao.city.relief.rules.StudentIllness;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.Question;
import org.gongbao.law.Ratio;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import tools.jackson.databind.JsonNode;

/**
 * What the rules give for a claim. What a doctor or an officer must find first (cause of a death,
 * share of a disability, entry of the list of illnesses) is asked; the finding stands on record
 * with its reason and is read as the answer to the point.
 */
final class Reckoner {

  /** Points whose answer is a word or a figure; the others are yes or no. */
  private static final Map<String, Question.Kind> KINDS =
      Map.of(
          "cause", Question.Kind.VALUE,
          "ratio", Question.Kind.VALUE,
          "disease", Question.Kind.VALUE,
          "exam", Question.Kind.VALUE,
          "level", Question.Kind.VALUE);

  private Reckoner() {}

  /** The steps to the amount; refused by a clause, also when nothing is due. */
  static Ruling<Reckoning> of(Known known) {
    Claim claim = ClaimFile.of(known).claimed();
    Ruling<Reckoning> steps =
        switch (claim.benefit()) {
          case ACCIDENT_MEDICAL -> medical(known, claim);
          case DISABILITY -> disability(known, claim);
          case DEATH -> death(known, claim);
          case SUPPLEMENT -> supplement(known, claim);
          case STUDENT_ILLNESS -> student(known, claim);
          case EDUCATION -> education(known, claim);
        };
    return asked(steps)
        .then(reckoned ->
            reckoned.due().equals(Money.ZERO)
                ? Ruling.refused(
                    RefusalKind.CONDITION_NOT_MET,
                    claim.benefit().clause(),
                    "relief.nothing-due",
                    reckoned.entitled(),
                    reckoned.paidBefore().orElse(Money.ZERO))
                : Ruling.granted(reckoned));
  }

  /** The rules ask plainly; a case knows what an answer must look like. */
  private static <T> Ruling<T> asked(Ruling<T> ruling) {
    return ruling instanceof Ruling.Undetermined<T> open
        ? new Ruling.Undetermined<>(
            open.questions().stream().map(Reckoner::asked).toList(), open.trace())
        : ruling;
  }

  private static Question asked(Question plain) {
    return new Question(
        plain.point(),
        plain.clause(),
        plain.role(),
        Sentence.of("relief.ask." + plain.point()),
        KINDS.getOrDefault(plain.point(), Question.Kind.YES_NO));
  }

  private static Ruling<Reckoning> medical(Known known, Claim claim) {
    Law law = known.law().on(claim.event());
    Money paid = Earlier.committed(known, claim.person(), claim.period(), Item.ACCIDENT_MEDICAL);
    Money counts = claim.costs().orElseThrow().counts();
    return Accident.due(
            law,
            new Accident.Input(
                Accident.Benefit.MEDICAL, Optional.empty(), Optional.of(counts), Optional.of(paid)))
        .then(due ->
            law.ratio("relief.accident.medical.rate")
                .then(rate ->
                    law.money("relief.accident.medical.max")
                        .map(most ->
                            capped(
                                Item.ACCIDENT_MEDICAL,
                                claim.costs(),
                                counts,
                                rate,
                                most,
                                paid,
                                due))));
  }

  private static Ruling<Reckoning> disability(Known known, Claim claim) {
    Law law = known.law().on(claim.event());
    Money paid = Earlier.committed(known, claim.person(), claim.period(), Item.DISABILITY);
    Optional<Ratio> share = text(known, "ratio").flatMap(Reckoner::ratio);
    return Accident.due(
            law,
            new Accident.Input(
                Accident.Benefit.DISABILITY, share, Optional.empty(), Optional.of(paid)))
        .then(due ->
            law.money("relief.accident.disability.max")
                .map(most ->
                    capped(
                        Item.DISABILITY,
                        Optional.empty(),
                        most,
                        share.orElseThrow(),
                        most,
                        paid,
                        due)));
  }

  private static Reckoning capped(
      Item item, Optional<Costs> costs, Money base, Ratio rate, Money most, Money paid, Money due) {
    return new Reckoning(
        item,
        costs,
        Optional.empty(),
        Optional.empty(),
        Optional.of(base),
        List.of(),
        Optional.of(Reckoning.percent(rate.value())),
        Millionths.of(base, rate),
        Optional.of(most),
        Optional.of(paid),
        due);
  }

  /**
   * Of an accident its day decides, of an illness the day of death, on which he must be insured.
   */
  private static Ruling<Reckoning> death(Known known, Claim claim) {
    Optional<Death.Cause> cause =
        text(known, "cause").flatMap(word -> word(Death.Cause.values(), word));
    LocalDate died = claim.diedOn().orElse(claim.event());
    boolean before =
        !Earlier.claims(
                known,
                claim.person(),
                one -> one.claimed().benefit() == Benefit.DEATH && one.decision().isPresent())
            .isEmpty();
    return Death.due(
            known.law(),
            new Death.Input(
                cause, Optional.of(claim.event()), Optional.of(died), Optional.of(before)))
        .then(amount ->
            cause.orElseThrow() == Death.Cause.ACCIDENT
                ? Ruling.granted(Reckoning.fixed(Item.ACCIDENT_DEATH, amount))
                : InsuredOn.day(known, claim.person(), died)
                    .map(enrolled -> Reckoning.fixed(Item.ILLNESS_DEATH, amount)));
  }

  /** An account that is not there to be read is no account on which nothing stands. */
  private static Ruling<Reckoning> supplement(Known known, Claim claim) {
    Claim.Share share = claim.share().orElseThrow();
    return known
        .facts()
        .get(Need.CASES, share.account().toString())
        .map(file -> supplement(known, claim, share, CostAccountFile.of(file).running()))
        .orElseGet(() ->
            SupplementDue.of(
                    known.law().on(claim.event()), share.costInPeriod(), share.paidBefore())
                .then(_ ->
                    Ruling.undetermined(
                        new Question(
                            "account",
                            Clauses.SUPPLEMENT,
                            InsuredOn.INSURER,
                            Sentence.of("relief.ask.account")))));
  }

  /** The account still holds the costs that gave rise to the claim. */
  private static Ruling<Reckoning> supplement(
      Known known, Claim claim, Claim.Share share, Money running) {
    if (!known
        .law()
        .condition(Clauses.SUPPLEMENT, "costs-stand", !running.isLessThan(share.costInPeriod()))) {
      return Ruling.refused(
          RefusalKind.CONFLICT,
          Clauses.SUPPLEMENT,
          "relief.settlement-withdrawn",
          share.costInPeriod(),
          running);
    }
    Law then = known.law().on(claim.event());
    return SupplementDue.of(then, share.costInPeriod(), share.paidBefore())
        .then(steps ->
            SupplementDue.reckoned(then, running, Money.ZERO)
                .then(whole -> within(then, known, claim, steps, whole.entitled())));
  }

  /**
   * Whatever was granted meanwhile, all together is not more than the costs of today entitle to.
   */
  private static Ruling<Reckoning> within(
      Law law, Known known, Claim claim, Reckoning steps, Money entitled) {
    Money granted = Earlier.granted(known, claim.person(), claim.period(), Item.SUPPLEMENT);
    boolean fits = !granted.plus(steps.due()).isMoreThan(entitled);
    return law.condition(Clauses.SUPPLEMENT, "within-entitlement", fits)
        ? Ruling.granted(steps)
        : Ruling.refused(
            RefusalKind.CONFLICT, Clauses.SUPPLEMENT, "relief.nothing-due", entitled, granted);
  }

  private static Ruling<Reckoning> student(Known known, Claim claim) {
    Optional<LocalDate> born =
        known
            .facts()
            .get(Enrolments.NEED, claim.person())
            .flatMap(all -> all.of(claim.period()))
            .map(Enrolments.Enrolled::born);
    return StudentIllness.due(
            known.law(),
            new StudentIllness.Input(
                born,
                Optional.of(claim.event()),
                yes(known, "student"),
                yes(known, "firstDiagnosis"),
                text(known, "disease").filter(code -> code.matches("[a-z0-9-]{1,80}"))))
        .map(amount -> Reckoning.fixed(Item.STUDENT_ILLNESS, amount));
  }

  private static Ruling<Reckoning> education(Known known, Claim claim) {
    Claim.Schooling schooling = claim.schooling().orElseThrow();
    Optional<Education.Level> level =
        schooling
            .level()
            .or(() -> text(known, "level").flatMap(word -> word(Education.Level.values(), word)));
    return Education.due(
            known.law(),
            new Education.Input(
                schooling
                    .exam()
                    .or(() ->
                        text(known, "exam").flatMap(word -> word(Education.Exam.values(), word))),
                level,
                schooling.fullTime().or(() -> yes(known, "fullTime")),
                schooling.enrolled() ? Optional.of(claim.event()) : Optional.empty(),
                Optional.of(false)))
        .map(amount -> Reckoning.fixed(item(level.orElseThrow()), amount));
  }

  private static Item item(Education.Level level) {
    return switch (level) {
      case JUNIOR_COLLEGE -> Item.JUNIOR_COLLEGE;
      case UNDERGRADUATE -> Item.UNDERGRADUATE;
      case POSTGRADUATE -> Item.POSTGRADUATE;
    };
  }

  private static Optional<Boolean> yes(Known known, String point) {
    return known.file().answer(point).map(JsonNode::asBoolean);
  }

  /** The word answered; one that makes no sense is as good as none, and is asked again. */
  private static Optional<String> text(Known known, String point) {
    return known.file().answer(point).map(JsonNode::asString);
  }

  private static <E extends Enum<E>> Optional<E> word(E[] all, String word) {
    return Arrays.stream(all).filter(one -> one.toString().equals(word)).findFirst();
  }

  private static Optional<Ratio> ratio(String text) {
    try {
      return Optional.of(Ratio.of(text))
          .filter(share -> share.value().signum() >= 0 && share.compareTo(Ratio.ONE) <= 0);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Keys of the cost account a claim came from. */
  static List<String> account(CaseFile file) {
    return ClaimFile.of(file).claim().flatMap(Claim::share).stream()
        .map(share -> share.account().toString())
        .toList();
  }

  /** Keys of the insured person. */
  static List<String> person(CaseFile file) {
    return ClaimFile.of(file).claim().stream().map(Claim::person).toList();
  }
}
