package org.gongbao.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Working days by published holiday notice, with make-up days (工作日历). Immutable; every question
 * takes constant time.
 *
 * <p>A year without a notice has its weekdays and weekends only, and its days are
 * <i>provisional</i>. Days outside {@link #FIRST_DAY} to {@link #LAST_DAY} are refused with an
 * {@link IllegalArgumentException} that names the day.
 */
public final class WorkCalendar {

  /** First day of every calendar: 1990-01-01. */
  public static final LocalDate FIRST_DAY = DayTable.FIRST_DAY;

  /** Last day of every calendar: 2100-12-31. */
  public static final LocalDate LAST_DAY = DayTable.LAST_DAY;

  private final String id;
  private final List<HolidayNotice> notices;
  private final DayTable table;
  private final List<WorkCalendar> earlier;

  /** Why a day is worked or not. */
  public enum Why {
    /** Monday to Friday, and no notice says otherwise. */
    WEEKDAY,
    /** Saturday or Sunday, and no notice says otherwise. */
    WEEKEND,
    /** A notice gives the day off. */
    HOLIDAY,
    /** A weekend day that a notice has worked (调休上班). */
    MAKE_UP
  }

  /**
   * What the calendar says of one day.
   *
   * @param holiday name of the holiday; only with {@link Why#HOLIDAY}
   * @param notice number of the notice that names the day
   * @param provisional true if no notice for its year was known and none names the day
   */
  public record Day(
      LocalDate date,
      boolean working,
      Why why,
      Optional<String> holiday,
      Optional<String> notice,
      boolean provisional) {}

  private WorkCalendar(String id, List<HolidayNotice> notices, List<WorkCalendar> earlier) {
    this.id = id;
    this.notices = List.copyOf(notices);
    this.table = new DayTable(this.notices);
    this.earlier = List.copyOf(earlier);
  }

  /**
   * A calendar from its notices, in any order; of two notices of one day, the later in the list is
   * the later.
   *
   * @param id short name by which periods and clocks ask for it: {@code cn}
   * @throws IllegalArgumentException if a notice names a day outside the calendar
   */
  public static WorkCalendar of(String id, List<HolidayNotice> notices) {
    List<HolidayNotice> sorted = new ArrayList<>(notices);
    sorted.sort(Comparator.comparing(HolidayNotice::published));
    TreeSet<LocalDate> publications = new TreeSet<>();
    sorted.forEach(notice -> publications.add(notice.published()));
    List<WorkCalendar> editions = new ArrayList<>();
    editions.add(new WorkCalendar(id, List.of(), List.of()));
    for (LocalDate publication : publications) {
      List<HolidayNotice> known =
          sorted.stream().filter(notice -> !notice.published().isAfter(publication)).toList();
      editions.add(new WorkCalendar(id, known, editions));
    }
    return editions.getLast();
  }

  /** The calendar of mainland China, id {@code cn}: the State Council's notices from 2019 on. */
  public static WorkCalendar mainlandChina() {
    return MainlandChina.CALENDAR;
  }

  private static final class MainlandChina {
    static final WorkCalendar CALENDAR =
        WorkCalendar.of("cn", HolidayNotice.readAll(resource("cn-holidays.txt")));

    private static String resource(String name) {
      try (InputStream in = WorkCalendar.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("Expected the resource " + name + " beside the classes");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Short name of the calendar. */
  public String id() {
    return id;
  }

  /** The notices it is made from, by day of publication. */
  public List<HolidayNotice> notices() {
    return notices;
  }

  /**
   * This calendar by the notices published by the end of {@code day}; never knows more than this.
   */
  public WorkCalendar knownAt(LocalDate day) {
    if (notices.isEmpty() || !notices.getLast().published().isAfter(day)) {
      return this;
    }
    int low = 0;
    int high = earlier.size() - 1;
    // The first edition knows no notice, so it is always early enough.
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (earlier.get(middle).notices.getLast().published().isAfter(day)) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return earlier.get(low);
  }

  /** What the calendar says of {@code date}. */
  public Day day(LocalDate date) {
    return table.day(date);
  }

  /** True if {@code date} is a working day. */
  public boolean isWorking(LocalDate date) {
    return table.isWorking(date);
  }

  /** True if no notice for the year of {@code date} was known and none names the day. */
  public boolean isProvisional(LocalDate date) {
    return table.provisionalBetween(date.minusDays(1), date) > 0;
  }

  /**
   * True if at least one day after {@code fromExclusive}, up to {@code toInclusive}, is
   * provisional.
   */
  public boolean isProvisional(LocalDate fromExclusive, LocalDate toInclusive) {
    requireOrder(fromExclusive, toInclusive);
    return table.provisionalBetween(fromExclusive, toInclusive) > 0;
  }

  /**
   * The {@code n}-th working day after {@code startNotCounted}; that day itself if {@code n} is
   * zero, whether worked or not.
   *
   * @throws IllegalArgumentException if {@code n} is negative, or the calendar ends before
   */
  public LocalDate plusWorkingDays(LocalDate startNotCounted, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("Expected no negative number of days but got " + n);
    }
    return n == 0 ? startNotCounted : table.workingDayAfter(startNotCounted, n);
  }

  /** {@code onOrAfter} if it is a working day, else the next one. */
  public LocalDate nextWorkingDay(LocalDate onOrAfter) {
    return table.workingDayAfter(onOrAfter.minusDays(1), 1);
  }

  /**
   * The number of working days after {@code fromExclusive}, up to {@code toInclusive}.
   *
   * @throws IllegalArgumentException if the days stand in the wrong order
   */
  public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
    requireOrder(fromExclusive, toInclusive);
    return table.workingBetween(fromExclusive, toInclusive);
  }

  private static void requireOrder(LocalDate fromExclusive, LocalDate toInclusive) {
    if (toInclusive.isBefore(fromExclusive)) {
      throw new IllegalArgumentException(
          "Expected a day on or after %s but got %s".formatted(fromExclusive, toInclusive));
    }
  }

  @Override
  public String toString() {
    return "%s (%d notices)".formatted(id, notices.size());
  }
}
