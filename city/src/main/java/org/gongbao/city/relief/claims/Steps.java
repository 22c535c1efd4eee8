package org.gongbao.city.relief.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;

/**
 * A reckoning told step by step (计算过程). Every figure stands in the {@link Reckoning}; nothing is
 * reckoned again, only what is kept is compared, to choose the sentence.
 */
public final class Steps {

  private static final String TIMES = "×";
  private static final String MINUS = "−";
  private static final String PLUS = "+";
  private static final String IS = "=";
  private static final String BANDS = "relief.supplement.bands";
  private static final String SUPPLEMENT_MAX = "relief.supplement.max";

  private Steps() {}

  /** What was spent, before anything is decided; empty where nothing was told. */
  public static List<Step> spent(Claim claim) {
    List<Step> steps = new ArrayList<>();
    claim.costs().ifPresent(costs -> costs(steps, costs));
    claim.share().ifPresent(share -> steps.add(running(share.costInPeriod())));
    return List.copyOf(steps);
  }

  /** All steps to what is due. */
  public static List<Step> of(Reckoning done) {
    List<Step> steps = new ArrayList<>();
    switch (done.item()) {
      case ACCIDENT_MEDICAL -> medical(steps, done);
      case DISABILITY -> disability(steps, done);
      case SUPPLEMENT -> supplement(steps, done);
      case ACCIDENT_DEATH -> fixed(steps, done, Clauses.ACCIDENT_DEATH, "relief.accident.death");
      case ILLNESS_DEATH -> fixed(steps, done, Clauses.ILLNESS_DEATH, "relief.illness.death");
      case STUDENT_ILLNESS -> fixed(steps, done, Clauses.STUDENT_ONCE, "relief.student.benefit");
      case JUNIOR_COLLEGE, UNDERGRADUATE, POSTGRADUATE ->
          fixed(steps, done, Clauses.EDUCATION_AMOUNT, "relief.education");
    }
    return List.copyOf(steps);
  }

  private static void costs(List<Step> steps, Costs costs) {
    steps.add(
        new Step(
            "spent", List.of(), List.of(text(costs.total())), Clauses.ACCIDENT_MEDICAL, List.of()));
    steps.add(
        new Step(
            "scope",
            List.of(),
            List.of(
                text(costs.total()),
                MINUS,
                text(costs.outOfScope()),
                MINUS,
                text(costs.borneByOthers()),
                IS,
                text(costs.counts())),
            Clauses.ACCIDENT_MEDICAL,
            List.of()));
  }

  private static void medical(List<Step> steps, Reckoning done) {
    done.costs().ifPresent(costs -> costs(steps, costs));
    steps.add(rate("rate", done, Clauses.ACCIDENT_MEDICAL, "relief.accident.medical.rate"));
    capped(steps, done, Clauses.ACCIDENT_MEDICAL, "relief.accident.medical.max");
  }

  private static void disability(List<Step> steps, Reckoning done) {
    steps.add(rate("wound", done, Clauses.DISABILITY, "relief.accident.disability.max"));
    capped(steps, done, Clauses.DISABILITY, "relief.accident.disability.max");
  }

  private static Step rate(String name, Reckoning done, ClauseId clause, String parameter) {
    String percent = done.percent().map(BigDecimal::toPlainString).orElse("");
    return new Step(
        name,
        List.of(percent),
        List.of(
            done.counts().map(Steps::text).orElse(""),
            TIMES,
            percent + "%",
            IS,
            text(done.entitled())),
        clause,
        List.of(parameter));
  }

  /** The cap of a person and period takes what was given before. */
  private static void capped(List<Step> steps, Reckoning done, ClauseId clause, String parameter) {
    Money most = done.most().orElseThrow();
    Money paid = done.paidBefore().orElse(Money.ZERO);
    boolean first = paid.equals(Money.ZERO);
    String name =
        done.due().equals(done.entitled())
            ? first ? "under-cap" : "under-cap-again"
            : first ? "cap" : "cap-again";
    List<String> sum =
        name.equals("cap-again")
            ? List.of(text(most), MINUS, text(paid), IS, text(done.due()))
            : List.of(text(done.due()));
    steps.add(new Step(name, List.of(text(most), text(paid)), sum, clause, List.of(parameter)));
  }

  private static void fixed(List<Step> steps, Reckoning done, ClauseId clause, String parameter) {
    steps.add(new Step("fixed", List.of(), List.of(text(done.due())), clause, List.of(parameter)));
  }

  private static void supplement(List<Step> steps, Reckoning done) {
    Money running = done.costInPeriod().orElseThrow();
    steps.add(running(running));
    steps.add(
        new Step(
            "gate",
            List.of(),
            List.of(
                text(running),
                MINUS,
                text(done.deductible().orElseThrow()),
                IS,
                text(done.counts().orElseThrow())),
            Clauses.SUPPLEMENT,
            List.of("relief.supplement.gate", "relief.supplement.deductible")));
    for (Reckoning.Band band : done.bands()) {
      String percent = band.percent().toPlainString();
      steps.add(
          new Step(
              "band",
              List.of(String.valueOf(band.number()), percent),
              List.of(text(band.within()), TIMES, percent + "%", IS, band.gives().toPlainString()),
              ClauseId.of("relief/3.2." + band.number()),
              List.of(BANDS)));
    }
    whole(steps, done);
    before(steps, done);
  }

  private static Step running(Money running) {
    return new Step("running", List.of(), List.of(text(running)), Clauses.SUPPLEMENT, List.of());
  }

  /** The bands together, under the cap of the period. */
  private static void whole(List<Step> steps, Reckoning done) {
    String most = done.most().map(Steps::text).orElse("");
    boolean atCap = done.most().filter(done.entitled()::equals).isPresent();
    List<String> sum = new ArrayList<>();
    for (Reckoning.Band band : done.bands()) {
      if (!sum.isEmpty()) {
        sum.add(PLUS);
      }
      sum.add(band.gives().toPlainString());
    }
    if (!atCap) {
      sum.add(IS);
      sum.add(text(done.entitled()));
    } else {
      sum = List.of(most);
    }
    steps.add(
        new Step(
            atCap ? "whole-cap" : done.bands().size() == 1 ? "whole-one" : "whole",
            List.of(most),
            sum.size() > 1 && done.bands().size() == 1 ? List.of(text(done.entitled())) : sum,
            Clauses.SUPPLEMENT_CAP,
            List.of(SUPPLEMENT_MAX)));
  }

  private static void before(List<Step> steps, Reckoning done) {
    Money paid = done.paidBefore().orElse(Money.ZERO);
    boolean first = paid.equals(Money.ZERO);
    steps.add(
        new Step(
            first ? "before-none" : "before",
            List.of(),
            first
                ? List.of(text(done.due()))
                : List.of(text(done.entitled()), MINUS, text(paid), IS, text(done.due())),
            Clauses.SUPPLEMENT_CAP,
            List.of()));
  }

  private static String text(Money amount) {
    return amount.toString();
  }
}
