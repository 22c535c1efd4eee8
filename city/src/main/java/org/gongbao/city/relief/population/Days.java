package org.gongbao.city.relief.population;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;

/** The days of a simulation, counted from the first of the notice (2020-11-01, relief/2.4). */
public final class Days {

  /** The first day. */
  public static final LocalDate FIRST = LocalDate.of(2020, 11, 1);

  /** How many there are: fourteen months. */
  public static final int COUNT = 426;

  /** Stands where nothing happened. */
  public static final short NEVER = -1;

  /** How many months there are. */
  static final int MONTHS = 14;

  /** The first day of the second period. */
  static final int SECOND_PERIOD = 365;

  private static final YearMonth FIRST_MONTH = YearMonth.from(FIRST);

  private static final int[] FIRST_OF_MONTH =
      IntStream.range(0, MONTHS)
          .map(month -> (int) (month(month).atDay(1).toEpochDay() - FIRST.toEpochDay()))
          .toArray();

  private Days() {}

  /** The day of a number. */
  public static LocalDate day(int number) {
    return FIRST.plusDays(number);
  }

  /** The month of a number. */
  static YearMonth month(int number) {
    return FIRST_MONTH.plusMonths(number);
  }

  /** The number of a month's first day. */
  static int firstOf(int month) {
    return FIRST_OF_MONTH[month];
  }
}
