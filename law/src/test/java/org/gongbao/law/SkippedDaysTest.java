package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The days of a span that do not count, as pages draw them. */
class SkippedDaysTest {

  private static final WorkCalendar CN = WorkCalendar.mainlandChina();
  private static final Instant WEDNESDAY =
      LegalTime.startOf(LocalDate.of(2021, 2, 10)).plusSeconds(9 * 3600);

  private static List<String> days(
      Period period, List<Period.Suspension> suspensions, LocalDate upTo) {
    return period.daysThatDoNotCount(WEDNESDAY, suspensions, CN, upTo).stream()
        .map(s -> s.date() + " " + s.reason() + s.day().map(d -> " " + d.why()).orElse(""))
        .toList();
  }

  @Test
  @DisplayName("law/period: a period of working days passes over the Spring Festival")
  void passesOverHoliday() {
    assertThat(days(Period.workingDays(3), List.of(), LocalDate.MAX))
        .containsExactly(
            "2021-02-10 START_DAY",
            "2021-02-11 NOT_WORKED HOLIDAY",
            "2021-02-12 NOT_WORKED HOLIDAY",
            "2021-02-13 NOT_WORKED HOLIDAY",
            "2021-02-14 NOT_WORKED HOLIDAY",
            "2021-02-15 NOT_WORKED HOLIDAY",
            "2021-02-16 NOT_WORKED HOLIDAY",
            "2021-02-17 NOT_WORKED HOLIDAY");
  }

  @Test
  @DisplayName("law/period: calendar days count on holidays; only the days of a roll do not")
  void showsRoll() {
    Period period = Period.calendarDays(5);
    assertThat(days(period, List.of(), LocalDate.MAX)).containsExactly("2021-02-10 START_DAY");
    assertThat(days(period.rolledToNextWorkingDay(), List.of(), LocalDate.MAX))
        .containsExactly(
            "2021-02-10 START_DAY",
            "2021-02-16 ROLLED HOLIDAY",
            "2021-02-17 ROLLED HOLIDAY",
            "2021-02-18 ROLLED WEEKDAY");
    assertThat(days(period.countingStartDay(), List.of(), LocalDate.MAX)).isEmpty();
  }

  @Test
  @DisplayName("law/period: while it is suspended the list ends on the day asked for")
  void showsOpenSuspension() {
    List<Period.Suspension> open =
        List.of(Period.Suspension.open(WEDNESDAY.plusSeconds(2 * 86_400)));
    assertThat(days(Period.calendarDays(5), open, LocalDate.of(2021, 2, 14)))
        .containsExactly("2021-02-10 START_DAY", "2021-02-13 SUSPENDED", "2021-02-14 SUSPENDED");
    assertThat(Period.calendarDays(5).daysCounted(WEDNESDAY, open, CN, LocalDate.of(2021, 2, 14)))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("law/period: hours have no days that do not count, before the start none counts")
  void showsNothing() {
    assertThat(days(Period.hours(72), List.of(), LocalDate.MAX)).isEmpty();
    assertThat(Period.hours(72).daysCounted(WEDNESDAY, List.of(), CN, LocalDate.of(2021, 2, 12)))
        .isZero();
    assertThat(
            Period.calendarDays(5).daysCounted(WEDNESDAY, List.of(), CN, LocalDate.of(2021, 2, 9)))
        .isZero();
  }
}
