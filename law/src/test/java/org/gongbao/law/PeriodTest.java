package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods without suspensions: boundaries, rolls, texts. */
class PeriodTest {

  private static final WorkCalendar CN = WorkCalendar.mainlandChina();

  private static Instant noon(LocalDate day) {
    return LegalTime.startOf(day).plusSeconds(12 * 3600);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-03-01 | 10 calendar-days, start day not counted, roll none | 2021-03-11",
        "2021-03-01 | 10 calendar-days, start day counted, roll none | 2021-03-10",
        "2021-03-01 | 0 calendar-days, start day not counted, roll none | 2021-03-01",
        "2021-02-10 | 3 calendar-days, start day not counted, roll none | 2021-02-13",
        "2021-02-10 | 3 calendar-days, start day not counted, roll next | 2021-02-18",
        "2020-02-28 | 1 calendar-days, start day not counted, roll none | 2020-02-29",
        "2020-12-31 | 1 calendar-days, start day not counted, roll next | 2021-01-04",
        "2021-02-10 | 1 working-days, start day not counted, roll none | 2021-02-18",
        "2021-02-10 | 1 working-days, start day counted, roll none | 2021-02-10",
        "2021-02-11 | 1 working-days, start day counted, roll none | 2021-02-18",
        "2021-02-12 | 2 working-days, start day not counted, roll none | 2021-02-19",
        "2021-02-19 | 1 working-days, start day not counted, roll none | 2021-02-20",
        "2021-02-19 | 2 working-days, start day not counted, roll none | 2021-02-22",
        "2021-02-13 | 0 working-days, start day not counted, roll none | 2021-02-13",
        "2021-02-13 | 0 working-days, start day not counted, roll next | 2021-02-18",
        "2021-01-31 | 1 months, start day not counted, roll none | 2021-02-28",
        "2020-01-31 | 1 months, start day not counted, roll none | 2020-02-29",
        "2021-02-28 | 1 months, start day not counted, roll none | 2021-03-28",
        "2021-03-01 | 1 months, start day counted, roll none | 2021-03-31",
        "2021-01-31 | 1 months, start day counted, roll none | 2021-02-28",
        "2021-01-28 | 1 months, start day counted, roll none | 2021-02-27",
        "2020-11-30 | 14 months, start day not counted, roll none | 2022-01-30",
        "2020-02-29 | 1 years, start day not counted, roll none | 2021-02-28",
        "2020-02-29 | 4 years, start day not counted, roll none | 2024-02-29",
        "2020-02-29 | 1 years, start day counted, roll none | 2021-02-28",
        "2021-05-01 | 1 years, start day not counted, roll next | 2022-05-05",
        "2021-03-01 | 0 months, start day not counted, roll none | 2021-03-01",
      })
  @DisplayName("law/period: ends at 24:00 of the right day, wherever in the start day it began")
  void endsOnTheRightDay(LocalDate start, String text, LocalDate last) {
    Period period = Period.of(text);
    for (Instant instant :
        List.of(LegalTime.startOf(start), noon(start), LegalTime.endOf(start).minusNanos(1))) {
      Period.Due due = period.due(instant, CN);
      assertThat(due.lastDayInclusive()).isEqualTo(last);
      assertThat(due.over()).isEqualTo(LegalTime.startOf(last.plusDays(1)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "30 minutes, 2021-03-01T15:45:10Z, 2021-03-01T16:15:10Z, 2021-03-02",
    "30 minutes, 2021-03-01T15:30:00Z, 2021-03-01T16:00:00Z, 2021-03-01",
    "12 hours, 2021-03-01T00:00:01Z, 2021-03-01T12:00:01Z, 2021-03-01",
    "24 hours, 2021-02-27T16:00:00Z, 2021-02-28T16:00:00Z, 2021-02-28",
    "0 hours, 2021-02-27T16:00:00Z, 2021-02-27T16:00:00Z, 2021-02-28",
  })
  @DisplayName("law/period: hours and minutes end to the second; 24:00 ends the day before")
  void exactUnits(String text, Instant start, Instant over, LocalDate last) {
    assertThat(Period.of(text).due(start, CN))
        .isEqualTo(new Period.Due(over, last, false, Optional.empty()));
  }

  @Test
  @DisplayName("law/period: a moved last day names the day it moved from")
  void namesRoll() {
    Period period = Period.calendarDays(3).rolledToNextWorkingDay();
    assertThat(period.due(noon(LocalDate.of(2021, 2, 10)), CN).rolledFrom())
        .contains(LocalDate.of(2021, 2, 13));
    assertThat(period.due(noon(LocalDate.of(2021, 3, 1)), CN).rolledFrom()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-12-30 | 1 working-days, start day not counted, roll none | false",
        "2020-12-30 | 2 working-days, start day not counted, roll none | true",
        "2020-12-31 | 0 working-days, start day not counted, roll none | false",
        "2020-12-31 | 90 calendar-days, start day not counted, roll none | false",
        "2020-12-31 | 3 months, start day not counted, roll none | false",
        "2020-12-21 | 10 calendar-days, start day not counted, roll next | false",
        "2020-12-22 | 10 calendar-days, start day not counted, roll next | true",
        "2020-12-31 | 48 hours | false",
      })
  @DisplayName("law/period: provisional only where an unpublished year was looked at")
  void provisionalWhereLookedAt(LocalDate start, String text, boolean provisional) {
    WorkCalendar before2021 = CN.knownAt(LocalDate.of(2020, 11, 24));
    Period.Due due = Period.of(text).due(noon(start), before2021);
    assertThat(due.provisional()).isEqualTo(provisional);
    assertThat(Period.of(text).due(noon(start), CN).provisional()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10 calendar-days, start day not counted, roll none",
        "10 calendar-days, start day counted, roll next",
        "1 working-days, start day not counted, roll none",
        "3 months, start day not counted, roll next",
        "2 years, start day counted, roll none",
        "30 minutes",
        "12 hours",
      })
  @DisplayName("law/period: the text is read back as it was written")
  void readsItsText(String text) {
    assertThat(Period.of(text)).hasToString(text);
    assertThat(Period.of(Period.of(text).toString())).isEqualTo(Period.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10 days, start day not counted, roll none",
        "10 calendar-days",
        "-1 calendar-days, start day not counted, roll none",
        "10 hours, start day not counted, roll none",
        "0 months, start day counted, roll none",
        "10 calendar-days, start day not counted, roll back",
        "9999999999 minutes",
        "1.5 hours",
      })
  @DisplayName("law/period: another text is refused")
  void refusesOtherTexts(String text) {
    assertThatThrownBy(() -> Period.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("law/period: negative amounts and senseless combinations are refused")
  void refusesSenseless() {
    assertThatThrownBy(() -> Period.calendarDays(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> Period.hours(1).rolledToNextWorkingDay())
        .hasMessageContaining("hours");
    assertThatThrownBy(() -> Period.minutes(1).countingStartDay()).hasMessageContaining("minutes");
    assertThatThrownBy(() -> Period.workingDays(0).countingStartDay())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            Period.Suspension.of(
                Instant.parse("2021-03-02T00:00:00Z"), Instant.parse("2021-03-01T00:00:00Z")))
        .hasMessageContainingAll("2021-03-02", "2021-03-01");
  }

  @Test
  @DisplayName("law/period: factories count from the day after and do not move")
  void factories() {
    assertThat(Period.workingDays(5))
        .hasToString("5 working-days, start day not counted, roll none");
    assertThat(Period.months(1).countingStartDay().rolledToNextWorkingDay().withAmount(2))
        .hasToString("2 months, start day counted, roll next");
    assertThat(Period.years(1)).isEqualTo(Period.of("1 years, start day not counted, roll none"));
    assertThat(Period.Unit.of("working-days")).isEqualTo(Period.Unit.WORKING_DAYS);
    assertThat(Period.Roll.of("next")).isEqualTo(Period.Roll.NEXT);
  }
}
