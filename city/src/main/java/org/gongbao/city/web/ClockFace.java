package org.gongbao.city.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.casework.CaseView.ClockView;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Period;
import org.gongbao.law.WorkCalendar;

/**
 * One run of a clock as the case page shows it: what is used, what is left, and which days do not
 * count.
 *
 * @param bearer the role that must act, in words
 * @param state {@code open}, {@code paused}, {@code fired} or {@code stopped}
 * @param length its length in words; empty for a fixed day
 * @param total days it has; 0 where days are not counted
 * @param last last day; empty while it stands still
 * @param end the day its bar ends: the last day, or the day it stopped
 * @param days each day from the start to the last; empty if they are too many to draw
 * @param skipped the days that do not count, with the reason
 * @param why what the last day follows from
 */
public record ClockFace(
    String name,
    String bearer,
    String state,
    Optional<String> length,
    int total,
    int used,
    Instant started,
    Optional<Instant> due,
    Optional<LocalDate> last,
    Optional<Instant> ended,
    LocalDate end,
    boolean provisional,
    List<DayCell> days,
    List<SkippedDay> skipped,
    List<ClauseId> cites,
    ClockWhy why) {

  /** The most days drawn one by one. */
  static final int MOST_DAYS = 100;

  /**
   * One day of the strip.
   *
   * @param number which of the days that count; the day of the month of one that does not
   * @param look classes
   * @param label what a pointer shows: the date and whether it counts
   */
  public record DayCell(int number, boolean counts, String look, String label) {}

  /** A run of neighbouring days that do not count for the same reason. */
  public record SkippedDay(LocalDate first, LocalDate last, int count, String reason) {}

  /** Days left of a clock that runs; 0 when there are none. */
  public int left() {
    return Math.max(total - used, 0);
  }

  /** True while it can still fall due. */
  public boolean isOpen() {
    return state.equals("open") || state.equals("paused");
  }

  static ClockFace of(
      ClockView view,
      String slug,
      String procedure,
      WorkCalendar calendar,
      LocalDate today,
      Words words) {
    Optional<Period> period = view.period().map(Period::of);
    List<Period.Suspension> suspensions =
        view.suspensions().stream()
            .map(one -> new Period.Suspension(one.from(), one.until()))
            .toList();
    LocalDate end =
        view.ended()
            .filter(at -> view.state().equals("stopped"))
            .map(LegalTime::day)
            .or(view::lastDayInclusive)
            .or(() -> view.ended().map(LegalTime::day))
            .orElse(today);
    List<Period.Skipped> skipped =
        period
            .map(one -> one.daysThatDoNotCount(view.started(), suspensions, calendar, end))
            .orElse(List.of());
    boolean counted = period.map(one -> !one.unit().isExact()).orElse(false);
    return new ClockFace(
        words.name("clock", slug, procedure, view.clock()),
        words.role(view.bearer()),
        view.state(),
        period.map(one -> words.of("web.period." + one.unit().word(), one.amount())),
        period.filter(one -> counted && isDays(one)).map(Period::amount).orElse(0),
        view.consumed(),
        view.started(),
        view.due(),
        view.lastDayInclusive(),
        view.ended(),
        end,
        view.provisional(),
        counted
            ? cells(LegalTime.day(view.started()), end, skipped, today, view, words)
            : List.of(),
        counted ? grouped(skipped, words) : List.of(),
        view.cites(),
        ClockWhy.of(view, period, slug, procedure, words));
  }

  private static boolean isDays(Period period) {
    return period.unit() == Period.Unit.CALENDAR_DAYS || period.unit() == Period.Unit.WORKING_DAYS;
  }

  private static List<DayCell> cells(
      LocalDate first,
      LocalDate end,
      List<Period.Skipped> skipped,
      LocalDate today,
      ClockView view,
      Words words) {
    if (end.toEpochDay() - first.toEpochDay() >= MOST_DAYS || end.isBefore(first)) {
      return List.of();
    }
    Map<LocalDate, Period.Skipped> reasons = new HashMap<>();
    skipped.forEach(one -> reasons.put(one.date(), one));
    List<DayCell> cells = new ArrayList<>();
    int number = 0;
    for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
      Period.Skipped reason = reasons.get(day);
      StringBuilder look = new StringBuilder("day");
      String label;
      if (reason == null) {
        number++;
        look.append(day.isAfter(today) ? " day-left" : " day-used");
        label = words.of("web.clock.day", words.day(day), number);
      } else {
        look.append(" day-skip");
        label = words.day(day) + " " + reason(reason, words);
      }
      look.append(day.equals(today) ? " day-today" : "");
      look.append(view.lastDayInclusive().filter(day::equals).isPresent() ? " day-last" : "");
      cells.add(
          new DayCell(
              reason == null ? number : day.getDayOfMonth(),
              reason == null,
              look.toString(),
              label));
    }
    return cells;
  }

  private static List<SkippedDay> grouped(List<Period.Skipped> skipped, Words words) {
    List<SkippedDay> groups = new ArrayList<>();
    for (Period.Skipped one : skipped) {
      String reason = reason(one, words);
      if (!groups.isEmpty()
          && groups.getLast().reason().equals(reason)
          && groups.getLast().last().plusDays(1).equals(one.date())) {
        SkippedDay before = groups.removeLast();
        groups.add(new SkippedDay(before.first(), one.date(), before.count() + 1, reason));
      } else {
        groups.add(new SkippedDay(one.date(), one.date(), 1, reason));
      }
    }
    return groups;
  }

  private static final Map<Period.Reason, String> REASONS =
      new EnumMap<>(
          Map.of(
              Period.Reason.START_DAY, "web.clock.start-day",
              Period.Reason.SUSPENDED, "web.clock.suspended",
              Period.Reason.NOT_WORKED, "web.clock.not-worked",
              Period.Reason.ROLLED, "web.clock.rolled"));

  private static String reason(Period.Skipped skipped, Words words) {
    String why = words.of(REASONS.getOrDefault(skipped.reason(), "web.clock.rolled"));
    return skipped
        .day()
        .filter(day -> !day.working())
        .map(day ->
            words.of(
                day.why() == WorkCalendar.Why.HOLIDAY ? "web.clock.off" : "web.clock.weekend",
                why,
                day.holiday().orElse(""),
                day.notice().orElse("")))
        .orElse(why);
  }
}
