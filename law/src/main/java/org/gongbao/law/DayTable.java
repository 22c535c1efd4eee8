package org.gongbao.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All days of one edition of a calendar. Counts before each day and the place of each working day
 * make every question one or two array reads; all counts fit into a char, which keeps an edition
 * near 200 KB.
 */
final class DayTable {

  static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
  static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

  private static final long ORIGIN = FIRST_DAY.toEpochDay();
  private static final int DAYS = (int) (LAST_DAY.toEpochDay() - ORIGIN) + 1;

  /** Working days before day i. */
  private final char[] workingBefore = new char[DAYS + 1];

  /** Provisional days before day i. */
  private final char[] provisionalBefore = new char[DAYS + 1];

  /** The day on which the k-th working day (from zero) falls. */
  private final char[] workingDays;

  private final Map<LocalDate, Named> named;

  private record Named(boolean off, String holiday, String notice) {}

  DayTable(List<HolidayNotice> notices) {
    named = named(notices);
    boolean[] working = weekdays();
    boolean[] arranged = arranged(notices);
    named.forEach((date, name) -> {
      working[index(date)] = !name.off();
      arranged[index(date)] = true;
    });
    char[] found = new char[DAYS];
    for (int i = 0; i < DAYS; i++) {
      if (working[i]) {
        found[workingBefore[i]] = (char) i;
      }
      workingBefore[i + 1] = (char) (workingBefore[i] + (working[i] ? 1 : 0));
      provisionalBefore[i + 1] = (char) (provisionalBefore[i] + (arranged[i] ? 0 : 1));
    }
    workingDays = Arrays.copyOf(found, workingBefore[DAYS]);
  }

  private static boolean[] weekdays() {
    boolean[] working = new boolean[DAYS];
    int monday = FIRST_DAY.getDayOfWeek().getValue() - 1;
    for (int i = 0; i < DAYS; i++) {
      working[i] = (i + monday) % 7 < 5;
    }
    return working;
  }

  private static boolean[] arranged(List<HolidayNotice> notices) {
    boolean[] arranged = new boolean[DAYS];
    for (HolidayNotice notice : notices) {
      LocalDate first = LocalDate.of(notice.year(), 1, 1);
      int begin = index(first);
      Arrays.fill(arranged, begin, begin + first.lengthOfYear(), true);
    }
    return arranged;
  }

  private static Map<LocalDate, Named> named(List<HolidayNotice> notices) {
    Map<LocalDate, Named> days = new HashMap<>();
    for (HolidayNotice notice : notices) {
      for (HolidayNotice.Holiday holiday : notice.holidays()) {
        for (LocalDate day = holiday.first();
            !day.isAfter(holiday.lastDayInclusive());
            day = day.plusDays(1)) {
          index(day);
          days.put(day, new Named(true, holiday.name(), notice.number()));
        }
      }
      for (LocalDate day : notice.workedDays()) {
        index(day);
        days.put(day, new Named(false, "", notice.number()));
      }
    }
    return Map.copyOf(days);
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private static int index(LocalDate date) {
    return checked(date.toEpochDay() - ORIGIN, date);
  }

  /** Place of the day after {@code date}, which may be the day before the first. */
  private static int indexAfter(LocalDate date) {
    long after = date.toEpochDay() - ORIGIN + 1;
    return after == 0 || after == DAYS ? (int) after : checked(after, date);
  }

  private static int checked(long index, LocalDate date) {
    if (index < 0 || index >= DAYS) {
      throw new IllegalArgumentException(
          "Expected a day from %s to %s but got %s".formatted(FIRST_DAY, LAST_DAY, date));
    }
    return (int) index;
  }

  boolean isWorking(LocalDate date) {
    int i = index(date);
    return workingBefore[i + 1] > workingBefore[i];
  }

  WorkCalendar.Day day(LocalDate date) {
    int i = index(date);
    boolean working = workingBefore[i + 1] > workingBefore[i];
    boolean provisional = provisionalBefore[i + 1] > provisionalBefore[i];
    Optional<Named> name = Optional.ofNullable(named.get(date));
    return new WorkCalendar.Day(
        date,
        working,
        why(date, name),
        name.filter(Named::off).map(Named::holiday),
        name.map(Named::notice),
        provisional);
  }

  private static WorkCalendar.Why why(LocalDate date, Optional<Named> name) {
    if (name.isPresent() && name.get().off()) {
      return WorkCalendar.Why.HOLIDAY;
    }
    if (!isWeekend(date)) {
      return WorkCalendar.Why.WEEKDAY;
    }
    return name.isPresent() ? WorkCalendar.Why.MAKE_UP : WorkCalendar.Why.WEEKEND;
  }

  int workingBetween(LocalDate fromExclusive, LocalDate toInclusive) {
    return workingBefore[indexAfter(toInclusive)] - workingBefore[indexAfter(fromExclusive)];
  }

  int provisionalBetween(LocalDate fromExclusive, LocalDate toInclusive) {
    return provisionalBefore[indexAfter(toInclusive)]
        - provisionalBefore[indexAfter(fromExclusive)];
  }

  LocalDate workingDayAfter(LocalDate startNotCounted, int n) {
    long place = (long) workingBefore[indexAfter(startNotCounted)] + n - 1;
    if (place >= workingDays.length) {
      throw new IllegalArgumentException(
          "Expected at most %d working days after %s, when the calendar ends, but got %d"
              .formatted(
                  workingDays.length - workingBefore[indexAfter(startNotCounted)],
                  startNotCounted,
                  n));
    }
    return LocalDate.ofEpochDay(ORIGIN + workingDays[(int) place]);
  }
}
