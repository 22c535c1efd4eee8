package org.gongbao.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statutory period (期间): how many of what, whether the start day is counted, and whether a last
 * day that is not worked moves. Stored in events as its {@link #toString text}.
 *
 * <p>Days, months and years end at 24:00 of their last day in {@link LegalTime#ZONE}; hours and
 * minutes end to the second. A month or year ends on the day of the same number, or on the last day
 * of the month where there is none (29 February + 1 year = 28 February).
 *
 * @param amount zero or more
 * @param startDayCounted true if the day of the start is the first day of the period; never for
 *     hours and minutes
 * @param roll what happens when the last day is not worked; none for hours and minutes
 */
public record Period(int amount, Unit unit, boolean startDayCounted, Roll roll) {

  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,9}) ([a-z-]+)(?:, start day (not )?counted, roll (none|next))?");

  /** What is counted. */
  public enum Unit {
    /** Every day (日, 自然日). */
    CALENDAR_DAYS,
    /** Days worked by the calendar (工作日). */
    WORKING_DAYS,
    /** Hours from the instant of the start. */
    HOURS,
    /** Minutes from the instant of the start. */
    MINUTES,
    /** Whole months (月). */
    MONTHS,
    /** Whole years (年). */
    YEARS;

    /** The unit as written in texts: {@code calendar-days}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True for hours and minutes, which run from instant to instant. */
    public boolean isExact() {
      return this == HOURS || this == MINUTES;
    }

    /**
     * The unit of a {@link #word}.
     *
     * @throws IllegalArgumentException naming the word, if there is none
     */
    public static Unit of(String word) {
      for (Unit unit : values()) {
        if (unit.word().equals(word)) {
          return unit;
        }
      }
      throw new IllegalArgumentException(
          "Expected a unit such as calendar-days or working-days but got " + word);
    }
  }

  /** What happens to a last day that is not worked. */
  public enum Roll {
    /** It stays the last day. */
    NONE,
    /** The next working day becomes the last day (顺延). */
    NEXT;

    /** The roll as written in texts: {@code next}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The roll of a {@link #word}.
     *
     * @throws IllegalArgumentException naming the word, if there is none
     */
    public static Roll of(String word) {
      return switch (word) {
        case "none" -> NONE;
        case "next" -> NEXT;
        default -> throw new IllegalArgumentException("Expected none or next but got " + word);
      };
    }
  }

  /**
   * A time during which a period does not run (中止). In days, the day of the suspension still counts
   * and the day of the resumption does not.
   *
   * @param until instant of the resumption; empty while it is suspended
   */
  public record Suspension(Instant from, Optional<Instant> until) {

    public Suspension {
      if (until.isPresent() && until.get().isBefore(from)) {
        throw new IllegalArgumentException(
            "Expected a resumption on or after %s but got %s".formatted(from, until.get()));
      }
    }

    /** A suspension that has ended. */
    public static Suspension of(Instant from, Instant until) {
      return new Suspension(from, Optional.of(until));
    }

    /** A suspension that still lasts. */
    public static Suspension open(Instant from) {
      return new Suspension(from, Optional.empty());
    }
  }

  /**
   * When a period is over (届满).
   *
   * @param over the first instant after it: 24:00 of the last day, for hours and minutes the exact
   *     instant
   * @param lastDayInclusive the last day of the period
   * @param provisional true if the answer hangs on days of a year whose holiday notice is not known
   * @param rolledFrom the last day before it moved to the next working day; empty if it did not
   */
  public record Due(
      Instant over,
      LocalDate lastDayInclusive,
      boolean provisional,
      Optional<LocalDate> rolledFrom) {}

  /** Why a day of a period's span does not count. */
  public enum Reason {
    /** The day of the start, where it is not counted. */
    START_DAY,
    /** The period was suspended. */
    SUSPENDED,
    /** Not a working day, in a period of working days. */
    NOT_WORKED,
    /** After the last day as counted, up to the working day to which it moved. */
    ROLLED
  }

  /**
   * A day that does not count.
   *
   * @param day what the calendar says of it; empty unless the calendar is the reason
   */
  public record Skipped(LocalDate date, Reason reason, Optional<WorkCalendar.Day> day) {}

  public Period {
    if (amount < 0) {
      throw new IllegalArgumentException("Expected no negative period but got " + amount);
    }
    if (unit.isExact() && (startDayCounted || roll != Roll.NONE)) {
      throw new IllegalArgumentException(
          "Expected no start day and no roll with " + unit.word() + " but got one");
    }
    if (startDayCounted && amount == 0) {
      throw new IllegalArgumentException(
          "Expected at least 1 where the start day is counted but got 0");
    }
  }

  /** {@code n} calendar days, start day not counted, no roll. */
  public static Period calendarDays(int n) {
    return new Period(n, Unit.CALENDAR_DAYS, false, Roll.NONE);
  }

  /** {@code n} working days, start day not counted. */
  public static Period workingDays(int n) {
    return new Period(n, Unit.WORKING_DAYS, false, Roll.NONE);
  }

  /** {@code n} hours. */
  public static Period hours(int n) {
    return new Period(n, Unit.HOURS, false, Roll.NONE);
  }

  /** {@code n} minutes. */
  public static Period minutes(int n) {
    return new Period(n, Unit.MINUTES, false, Roll.NONE);
  }

  /** {@code n} months, start day not counted, no roll. */
  public static Period months(int n) {
    return new Period(n, Unit.MONTHS, false, Roll.NONE);
  }

  /** {@code n} years, start day not counted, no roll. */
  public static Period years(int n) {
    return new Period(n, Unit.YEARS, false, Roll.NONE);
  }

  /**
   * Reads the text that {@link #toString} makes.
   *
   * @throws IllegalArgumentException naming the text, if it has another form
   */
  public static Period of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "Expected a period like \"10 calendar-days, start day not counted, roll none\" but got "
              + text);
    }
    Unit unit = Unit.of(matcher.group(2));
    boolean days = matcher.group(4) != null;
    if (days == unit.isExact()) {
      throw new IllegalArgumentException(
          "Expected start day and roll with days, months and years only but got " + text);
    }
    return new Period(
        Integer.parseInt(matcher.group(1)),
        unit,
        days && matcher.group(3) == null,
        days ? Roll.of(matcher.group(4)) : Roll.NONE);
  }

  /** The same period with the day of the start as its first day. */
  public Period countingStartDay() {
    return new Period(amount, unit, true, roll);
  }

  /** The same period whose last day moves to the next working day. */
  public Period rolledToNextWorkingDay() {
    return new Period(amount, unit, startDayCounted, Roll.NEXT);
  }

  /** So many such periods on end, counted from the first one's start. */
  public Period times(int turns) {
    return withAmount(Math.multiplyExact(amount, turns));
  }

  /** The same period with another amount. */
  public Period withAmount(int other) {
    return new Period(other, unit, startDayCounted, roll);
  }

  /** When the period is over if nothing suspends it. */
  public Due due(Instant start, WorkCalendar calendar) {
    return Counting.due(this, start, List.of(), calendar).orElseThrow();
  }

  /**
   * When the period is over; empty while a suspension lasts that began before its end.
   *
   * <p>What is left at a suspension is counted from the day of the resumption, as from a start day
   * not counted; months and years end later by the days suspended. Suspensions may overlap and come
   * in any order; one before the start or after the end changes nothing.
   *
   * @throws IllegalArgumentException if working days are counted beyond the calendar's last day
   */
  public Optional<Due> due(Instant start, List<Suspension> suspensions, WorkCalendar calendar) {
    return Counting.due(this, start, suspensions, calendar);
  }

  /**
   * The days from the start to the last day that do not count, with the reason, in order; up to
   * {@code upToInclusive} at most, which also ends the list of a period that is still suspended.
   * Hours and minutes have none.
   */
  public List<Skipped> daysThatDoNotCount(
      Instant start, List<Suspension> suspensions, WorkCalendar calendar, LocalDate upToInclusive) {
    return SkippedDays.of(this, start, suspensions, calendar, upToInclusive);
  }

  /**
   * The number of days that count from the start to the end of {@code dayInclusive}; none after the
   * period is over. Of days and working days that is what is used up of the amount; months and
   * years count their calendar days, hours and minutes none.
   */
  public int daysCounted(
      Instant start, List<Suspension> suspensions, WorkCalendar calendar, LocalDate dayInclusive) {
    return SkippedDays.counted(this, start, suspensions, calendar, dayInclusive);
  }

  /** Canonical: {@code 10 calendar-days, start day not counted, roll none}, {@code 30 minutes}. */
  @Override
  public String toString() {
    String count = amount + " " + unit.word();
    return unit.isExact()
        ? count
        : count
            + (startDayCounted ? ", start day counted" : ", start day not counted")
            + ", roll "
            + roll.word();
  }
}
