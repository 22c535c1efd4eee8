package org.gongbao.city.audit.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Period;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import org.gongbao.law.WorkCalendar;

/**
 * How the two periods of these Measures are counted: calendar days, the day of receipt not counted;
 * the last day stays on a holiday unless the installation switched the shift on.
 */
final class StatutoryDays {

  private StatutoryDays() {}

  static Ruling<Period> period(Law law, String parameter) {
    return law.whole(parameter)
        .then(days ->
            law.text("audit.holiday-shift")
                .map(shift ->
                    shift.equals("on")
                        ? Period.calendarDays(days).rolledToNextWorkingDay()
                        : Period.calendarDays(days)));
  }

  /**
   * The last day; refused as not in force both when it is asked before the Measures are in force
   * and when the receipt lies before that: such a period belongs to the earlier rule (audit/45.1).
   */
  static Ruling<LocalDate> lastDay(
      Law law, String parameter, ClauseId clause, String point, Optional<LocalDate> received) {
    law.tracer().input(point, received);
    if (received.isEmpty()) {
      return Ruling.undetermined(
          new Question(point, clause, "audit-office", Sentence.of("audit.unknown", point)));
    }
    LocalDate from = received.get();
    return countable(clause, from)
        .then(yes -> law.whole(parameter))
        .then(today -> period(law.on(from), parameter))
        .then(period -> law.count(period, LegalTime.startOf(from), "cn", clause))
        .map(Period.Due::lastDayInclusive);
  }

  /** The calendar ends; a day without a year of room after it is no day to count from. */
  static Ruling<Boolean> countable(ClauseId clause, LocalDate day) {
    LocalDate last = WorkCalendar.LAST_DAY.minusYears(1);
    return day.isAfter(last)
        ? Ruling.refused(
            RefusalKind.MALFORMED,
            clause,
            "law.day-beyond-calendar",
            day,
            WorkCalendar.FIRST_DAY,
            last)
        : Ruling.granted(true);
  }
}
