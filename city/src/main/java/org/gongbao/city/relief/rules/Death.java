package org.gongbao.city.relief.rules;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The compensation for a death (relief/3.1.1 and 3.3.1): one death, one cause, paid once. Of an
 * accident its day must lie in the insured time, of an illness the day of death; no number of days
 * between an accident and the death is stated, a doctor's finding decides.
 */
public final class Death {

  private Death() {}

  /** What a doctor found. */
  public enum Cause {
    ACCIDENT,
    ILLNESS;

    /** As written in JSON: {@code accident}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is asked.
   *
   * @param cause empty while it is not established
   * @param accidentOn day of the accident, if it was one
   * @param paidBefore a compensation for this person's death was paid
   */
  public record Input(
      Optional<Cause> cause,
      Optional<LocalDate> accidentOn,
      Optional<LocalDate> diedOn,
      Optional<Boolean> paidBefore) {}

  /** The amount for a cause, by the law of the day. */
  public static Ruling<Money> amount(Law law, Cause cause) {
    return law.money(
        switch (cause) {
          case ACCIDENT -> "relief.accident.death";
          case ILLNESS -> "relief.illness.death";
        });
  }

  /** The compensation. */
  public static Ruling<Money> due(Law law, Input in) {
    law.tracer().input("cause", in.cause());
    if (in.cause().isEmpty()) {
      return Unknown.point("cause", Clauses.ACCIDENT_DEATH);
    }
    boolean accident = in.cause().get() == Cause.ACCIDENT;
    Optional<LocalDate> day = accident ? in.accidentOn() : in.diedOn();
    if (day.isEmpty()) {
      return Unknown.point(
          accident ? "accidentOn" : "diedOn",
          accident ? Clauses.ACCIDENT_DEATH : Clauses.ILLNESS_DEATH);
    }
    Law then = law.on(day.get());
    return Cover.period(then)
        .then(period -> once(then, in, accident))
        .then(yes -> amount(then, in.cause().get()));
  }

  private static Ruling<Boolean> once(Law law, Input in, boolean accident) {
    var clause = accident ? Clauses.ACCIDENT_DEATH : Clauses.ILLNESS_DEATH;
    law.tracer().input("paidBefore", in.paidBefore());
    if (in.paidBefore().isEmpty()) {
      return Unknown.point("paidBefore", clause);
    }
    return law.condition(clause, "not-paid-before", !in.paidBefore().get())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONFLICT, clause, "relief.death-paid");
  }
}
