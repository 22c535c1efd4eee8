package org.gongbao.city.relief.population;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.city.relief.rules.Premium;
import org.gongbao.law.Law;
import org.gongbao.law.LawBook;
import org.gongbao.law.Money;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;

/**
 * The law of each day of a simulation, read once for all people (法律快照), as published by a day.
 * Immutable.
 */
public final class LawTerms {

  /** Everything that was ever published. */
  public static final LocalDate ALL_PUBLISHED = LocalDate.MAX;

  private final LawBook book;
  private final LocalDate knownAt;
  private final DayTerms[] byDay = new DayTerms[Days.COUNT];
  private final long[][] premiumFen = new long[Days.MONTHS][Tally.PERIODS];

  private LawTerms(LawBook book, LocalDate knownAt) {
    this.book = book;
    this.knownAt = knownAt;
    // equal days share one object, so that a whole year of unchanged law stays near the processor
    Map<DayTerms, DayTerms> distinct = new HashMap<>();
    for (int day = 0; day < Days.COUNT; day++) {
      DayTerms terms = DayTerms.of(on(Days.day(day)));
      DayTerms first = distinct.putIfAbsent(terms, terms);
      byDay[day] = first == null ? terms : first;
    }
    for (int month = 0; month < Days.MONTHS; month++) {
      for (int period = 1; period < Tally.PERIODS; period++) {
        premiumFen[month][period] = premium(month, period);
      }
    }
  }

  /**
   * The law of a book.
   *
   * @param knownAt day by whose end it was published
   * @throws IllegalArgumentException naming a figure that has not the form its rule reads
   * @throws ArithmeticException if a rate is finer than rules reckon
   */
  public static LawTerms of(LawBook book, LocalDate knownAt) {
    return new LawTerms(book, knownAt);
  }

  /** The law of a day, for rules that are asked one by one. */
  Law on(LocalDate day) {
    return on(day, Tracer.OFF);
  }

  Law on(LocalDate day, Tracer tracer) {
    return book.on(day, knownAt, tracer);
  }

  DayTerms on(int day) {
    return byDay[day];
  }

  /** What one enrolment of a month costs for a period. */
  long premiumFen(int month, int period) {
    return premiumFen[month][period];
  }

  /** Enrolled before a period, one is enrolled from its first month on; after it, not at all. */
  private long premium(int month, int number) {
    Optional<Cover.ProtectionPeriod> period = Cover.period(book, number);
    if (period.isEmpty() || Days.month(month).atDay(1).isAfter(period.get().lastDayInclusive())) {
      return 0;
    }
    LocalDate enrolled = Days.month(month).atDay(1);
    LocalDate from =
        enrolled.isBefore(period.get().firstDay()) ? period.get().firstDay() : enrolled;
    Ruling<Money> premium =
        Premium.of(on(from), new Premium.Input(Optional.of(java.time.YearMonth.from(from))));
    return premium instanceof Ruling.Granted<Money> granted ? granted.value().fen() : 0;
  }
}
