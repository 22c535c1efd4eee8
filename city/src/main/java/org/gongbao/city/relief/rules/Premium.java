package org.gongbao.city.relief.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.Ruling;

/**
 * The premium of one enrolment (relief/2.6): so much for each calendar month from the month of
 * enrolment to the last of its protection period. Nothing comes back to whoever leaves a register
 * within the period; the insured pay nothing themselves (relief/2.7).
 */
public final class Premium {

  private Premium() {}

  /** What is asked. */
  public record Input(Optional<YearMonth> enrolledInMonth) {}

  /** The premium up to the end of the period. */
  public static Ruling<Money> of(Law law, Input in) {
    law.tracer().input("enrolledInMonth", in.enrolledInMonth());
    return in.enrolledInMonth()
        .map(month -> of(law, month))
        .orElseGet(
            () -> Unknown.point("enrolledInMonth", Clauses.PREMIUM, "district-civil-affairs"));
  }

  private static Ruling<Money> of(Law law, YearMonth month) {
    LocalDate first = month.atDay(1);
    Law then = law.on(first);
    return Cover.period(then)
        .then(period -> {
          int months = period.monthsFrom(month);
          law.tracer().input("months", months);
          return then.money("relief.premium.month").map(monthly -> monthly.times(months));
        });
  }
}
