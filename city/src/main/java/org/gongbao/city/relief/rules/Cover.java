package org.gongbao.city.relief.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.gongbao.law.Dated;
import org.gongbao.law.Law;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The insured time (参保时间) and its protection periods (保障期间), relief/2.4 and 2.5. What the notice
 * calls a year is a protection period: gate, deductible and caps stand in full in each.
 */
public final class Cover {

  private static final String TERM = "relief.term";
  private static final String PERIOD = "relief.period.";

  private Cover() {}

  /** What {@code relief/protection-period} asks: the day of the event. */
  public record Input(Optional<LocalDate> event) {}

  /**
   * A protection period.
   *
   * @param number from 1
   */
  public record ProtectionPeriod(int number, LocalDate firstDay, LocalDate lastDayInclusive) {

    /** Calendar months from a month to the last of the period, both counted; 0 after it. */
    public int monthsFrom(YearMonth month) {
      YearMonth last = YearMonth.from(lastDayInclusive);
      return Math.max(
          0,
          (last.getYear() - month.getYear()) * 12
              + last.getMonthValue()
              - month.getMonthValue()
              + 1);
    }
  }

  /** Number of the period in which an event lies. */
  public static Ruling<Integer> number(Law law, Input in) {
    law.tracer().input("event", in.event());
    return in.event()
        .map(day -> period(law.on(day)).map(ProtectionPeriod::number))
        .orElseGet(() -> Unknown.point("event", Clauses.TERM));
  }

  /** The period of the day whose law is asked; refused outside the insured time. */
  public static Ruling<ProtectionPeriod> period(Law law) {
    return law.whole(TERM).then(months -> found(law));
  }

  private static Ruling<ProtectionPeriod> found(Law law) {
    for (int number = 1; law.book().parameter(PERIOD + number).isPresent(); number++) {
      Optional<ProtectionPeriod> period = known(law, number);
      if (period.isPresent()) {
        return law.whole(PERIOD + number).map(months -> period.orElseThrow());
      }
    }
    law.condition(Clauses.PERIODS, "in-a-period", false);
    return Ruling.refused(
        RefusalKind.NOT_IN_FORCE, Clauses.TERM, "relief.outside-cover", law.asOf());
  }

  /** As it was published by then: a later erratum moves no earlier answer. */
  private static Optional<ProtectionPeriod> known(Law law, int number) {
    return law.book()
        .parameter(PERIOD + number)
        .flatMap(values -> values.values().at(law.asOf(), law.knownAt()))
        .map(version -> period(number, version));
  }

  /** The protection period of that number, as the book has it. */
  public static Optional<ProtectionPeriod> period(LawBook book, int number) {
    return book.parameter(PERIOD + number)
        .map(Parameter::values)
        .map(values -> values.versions().getLast())
        .map(version -> period(number, version));
  }

  private static ProtectionPeriod period(int number, Dated.Version<Parameter.Value> version) {
    return new ProtectionPeriod(number, version.from(), version.lastDayInclusive().orElseThrow());
  }
}
