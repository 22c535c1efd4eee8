package org.gongbao.law;

import java.time.LocalDate;

/** The stateless rules about the law's own days: {@code law/due} and {@code law/working-day}. */
public final class LawRules {

  /** Which days are worked. */
  public static final ClauseId CALENDAR = ClauseId.of("law/calendar");

  /** How periods are counted. */
  public static final ClauseId PERIOD = ClauseId.of("law/period");

  /** More of any unit than the calendar has days; keeps the sums small. */
  private static final int MOST = 50_000;

  private LawRules() {}

  /**
   * What {@code law/due} asks.
   *
   * @param start the day of the start, not counted
   * @param amount how many; a negative one is refused as malformed
   * @param unit days, months or years
   * @param calendar id of the calendar: {@code cn}
   */
  public record DueQuestion(
      LocalDate start, int amount, Period.Unit unit, Period.Roll roll, String calendar) {}

  /**
   * What {@code law/working-day} asks.
   *
   * @param calendar id of the calendar: {@code cn}
   */
  public record WorkingDayQuestion(LocalDate date, String calendar) {}

  /**
   * The last day of a period. Undetermined where it hangs on a holiday notice not yet published;
   * the provisional day stands in the trace.
   */
  public static Ruling<LocalDate> due(Law law, DueQuestion in) {
    if (in.amount() < 0) {
      return malformed(PERIOD, "law.amount-negative", in.amount());
    }
    if (in.unit().isExact()) {
      return malformed(PERIOD, "law.unit-without-last-day", in.unit().word());
    }
    WorkCalendar calendar = law.calendar(in.calendar());
    Period period = new Period(in.amount(), in.unit(), false, in.roll());
    if (!reaches(calendar, in.start(), period)) {
      return malformed(
          PERIOD,
          "law.beyond-calendar",
          in.start(),
          period,
          WorkCalendar.FIRST_DAY,
          WorkCalendar.LAST_DAY);
    }
    return law.count(period, LegalTime.startOf(in.start()), in.calendar(), CALENDAR)
        .map(Period.Due::lastDayInclusive);
  }

  /** Is this a working day? Undetermined for a day of a year without a published notice. */
  public static Ruling<Boolean> workingDay(Law law, WorkingDayQuestion in) {
    WorkCalendar calendar = law.calendar(in.calendar());
    if (!covers(in.date())) {
      return malformed(
          CALENDAR,
          "law.day-beyond-calendar",
          in.date(),
          WorkCalendar.FIRST_DAY,
          WorkCalendar.LAST_DAY);
    }
    WorkCalendar.Day day = calendar.day(in.date());
    law.tracer().input("why", day.why());
    law.tracer().input("notice", day.notice());
    return day.provisional()
        ? Law.calendarNotPublished(CALENDAR, in.calendar(), in.date())
        : Ruling.granted(day.working());
  }

  /** The calendar ends with a working day, so a last day within it can always move within it. */
  private static boolean reaches(WorkCalendar calendar, LocalDate start, Period period) {
    if (!covers(start) || period.amount() > MOST) {
      return false;
    }
    if (period.unit() == Period.Unit.WORKING_DAYS) {
      return calendar.workingDaysBetween(start, WorkCalendar.LAST_DAY) >= period.amount();
    }
    Period unmoved = new Period(period.amount(), period.unit(), false, Period.Roll.NONE);
    return covers(unmoved.due(LegalTime.startOf(start), calendar).lastDayInclusive());
  }

  private static boolean covers(LocalDate day) {
    return !day.isBefore(WorkCalendar.FIRST_DAY) && !day.isAfter(WorkCalendar.LAST_DAY);
  }

  private static <T> Ruling<T> malformed(ClauseId clause, String key, Object... values) {
    return Ruling.refused(RefusalKind.MALFORMED, clause, key, values);
  }
}
