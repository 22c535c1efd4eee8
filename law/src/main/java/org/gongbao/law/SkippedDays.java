package org.gongbao.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The days of a period's span that do not count, for pages that draw it. */
final class SkippedDays {

  private SkippedDays() {}

  static List<Period.Skipped> of(
      Period period,
      Instant start,
      List<Period.Suspension> suspensions,
      WorkCalendar calendar,
      LocalDate upToInclusive) {
    if (period.unit().isExact()) {
      return List.of();
    }
    Optional<Period.Due> due = period.due(start, suspensions, calendar);
    LocalDate first = LegalTime.day(start);
    LocalDate last = due.map(Period.Due::lastDayInclusive).orElse(upToInclusive);
    LocalDate counted = due.flatMap(Period.Due::rolledFrom).orElse(last);
    List<Period.Suspension> merged = Counting.merged(suspensions);
    List<Period.Skipped> skipped = new ArrayList<>();
    for (LocalDate day = first;
        !day.isAfter(last) && !day.isAfter(upToInclusive);
        day = day.plusDays(1)) {
      if (day.equals(first) && !period.startDayCounted()) {
        skipped.add(new Period.Skipped(day, Period.Reason.START_DAY, Optional.empty()));
      } else if (suspended(day, start, merged)) {
        skipped.add(new Period.Skipped(day, Period.Reason.SUSPENDED, Optional.empty()));
      } else if (day.isAfter(counted)) {
        skipped.add(rolled(day, calendar));
      } else if (period.unit() == Period.Unit.WORKING_DAYS && !calendar.isWorking(day)) {
        skipped.add(
            new Period.Skipped(day, Period.Reason.NOT_WORKED, Optional.of(calendar.day(day))));
      }
    }
    return List.copyOf(skipped);
  }

  static int counted(
      Period period,
      Instant start,
      List<Period.Suspension> suspensions,
      WorkCalendar calendar,
      LocalDate dayInclusive) {
    LocalDate first = LegalTime.day(start);
    if (period.unit().isExact() || dayInclusive.isBefore(first)) {
      return 0;
    }
    LocalDate end =
        period
            .due(start, suspensions, calendar)
            .map(Period.Due::lastDayInclusive)
            .filter(last -> last.isBefore(dayInclusive))
            .orElse(dayInclusive);
    int span = Math.toIntExact(end.toEpochDay() - first.toEpochDay() + 1);
    return span - of(period, start, suspensions, calendar, end).size();
  }

  /** The day of the suspension counts, the day of the resumption does not. */
  private static boolean suspended(
      LocalDate day, Instant start, List<Period.Suspension> suspensions) {
    for (Period.Suspension suspension : suspensions) {
      Optional<Instant> until = suspension.until();
      boolean beforeStart = until.isPresent() && !until.get().isAfter(start);
      boolean resumed = until.isPresent() && day.isAfter(LegalTime.day(until.get()));
      if (!beforeStart && !resumed && day.isAfter(LegalTime.day(suspension.from()))) {
        return true;
      }
    }
    return false;
  }

  private static Period.Skipped rolled(LocalDate day, WorkCalendar calendar) {
    return new Period.Skipped(day, Period.Reason.ROLLED, Optional.of(calendar.day(day)));
  }
}
