package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods that are suspended and resumed. */
class SuspensionTest {

  private static final WorkCalendar CN = WorkCalendar.mainlandChina();

  private static Instant at(String localTime) {
    return java.time.LocalDateTime.parse(localTime).atZone(LegalTime.ZONE).toInstant();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 1 March is a Monday; ten days end on the 11th, ten working days on the 15th.
        "10 calendar-days, start day not counted, roll none | 03-04 | 03-08 | 2021-03-15",
        "10 calendar-days, start day not counted, roll none | 03-01 | 03-08 | 2021-03-18",
        "10 calendar-days, start day not counted, roll none | 03-04 | 03-04 | 2021-03-11",
        "10 calendar-days, start day not counted, roll none | 03-11 | 03-20 | 2021-03-20",
        "10 calendar-days, start day not counted, roll none | 03-12 | 03-20 | 2021-03-11",
        "10 calendar-days, start day not counted, roll none | 02-20 | 02-25 | 2021-03-11",
        "10 calendar-days, start day not counted, roll none | 02-20 | 03-03 | 2021-03-13",
        "10 calendar-days, start day counted, roll none | 03-04 | 03-08 | 2021-03-14",
        "10 calendar-days, start day counted, roll none | 02-20 | 03-03 | 2021-03-13",
        "10 working-days, start day not counted, roll none | 03-03 | 03-10 | 2021-03-22",
        "10 working-days, start day not counted, roll none | 03-04 | 04-02 | 2021-04-14",
        "10 calendar-days, start day not counted, roll next | 03-04 | 03-09 | 2021-03-16",
        "10 calendar-days, start day not counted, roll next | 03-04 | 03-06 | 2021-03-15",
        "1 months, start day not counted, roll none | 03-04 | 03-08 | 2021-04-05",
        "1 months, start day not counted, roll next | 03-04 | 03-08 | 2021-04-06",
        "1 months, start day counted, roll none | 03-04 | 03-08 | 2021-04-04",
        "1 months, start day counted, roll none | 02-20 | 03-03 | 2021-04-03",
        "1 years, start day not counted, roll none | 03-04 | 03-08 | 2022-03-05",
      })
  @DisplayName("law/period: the day of suspension counts, the day of resumption does not")
  void suspendedDays(String text, String from, String until, LocalDate last) {
    Optional<Period.Due> due =
        Period.of(text)
            .due(
                at("2021-03-01T09:00"),
                List.of(
                    Period.Suspension.of(
                        at("2021-" + from + "T15:00"), at("2021-" + until + "T16:30"))),
                CN);
    assertThat(due.map(Period.Due::lastDayInclusive)).contains(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-01T10:00:00, 2021-03-01T10:20:30, 2021-03-01T11:20:30",
    "2021-03-01T08:00:00, 2021-03-01T09:10:00, 2021-03-01T11:10:00",
    "2021-03-01T08:00:00, 2021-03-01T09:00:00, 2021-03-01T11:00:00",
    "2021-03-01T10:59:59, 2021-03-03T10:59:59, 2021-03-03T11:00:00",
    "2021-03-01T11:00:00, 2021-03-03T10:59:59, 2021-03-01T11:00:00",
  })
  @DisplayName("law/period: hours are suspended to the second")
  void suspendedHours(String from, String until, String over) {
    assertThat(
            Period.hours(2)
                .due(at("2021-03-01T09:00"), List.of(Period.Suspension.of(at(from), at(until))), CN)
                .map(Period.Due::over))
        .contains(at(over));
  }

  @ParameterizedTest
  @CsvSource({
    "'10 calendar-days, start day not counted, roll none'",
    "'10 working-days, start day not counted, roll none'",
    "'1 months, start day not counted, roll none'",
    "48 hours",
    "90 minutes",
  })
  @DisplayName("law/period: while it is suspended no period is due, unless it was over before")
  void openSuspension(String text) {
    Period period = Period.of(text);
    Instant start = at("2021-03-01T09:00");
    assertThat(period.due(start, List.of(Period.Suspension.open(at("2021-03-01T09:30"))), CN))
        .isEmpty();
    Period.Due due = period.due(start, CN);
    assertThat(period.due(start, List.of(Period.Suspension.open(due.over())), CN)).contains(due);
    assertThat(period.due(start, List.of(Period.Suspension.open(due.over().minusSeconds(1))), CN))
        .isEmpty();
  }

  @Test
  @DisplayName(
      "law/period: a suspension hides an unpublished year only if nothing in it is counted")
  void provisionalAcrossSuspension() {
    WorkCalendar before2021 = CN.knownAt(LocalDate.of(2020, 11, 24));
    Period period = Period.workingDays(5);
    Instant start = at("2020-12-28T09:00");
    assertThat(
            period
                .due(
                    start,
                    List.of(Period.Suspension.of(at("2020-12-29T09:00"), at("2021-01-05T09:00"))),
                    before2021)
                .orElseThrow()
                .provisional())
        .isTrue();
    assertThat(
            Period.workingDays(1)
                .due(
                    start,
                    List.of(Period.Suspension.of(at("2020-12-29T09:00"), at("2021-01-05T09:00"))),
                    before2021)
                .orElseThrow())
        .isEqualTo(
            new Period.Due(
                at("2021-01-06T00:00"), LocalDate.of(2021, 1, 5), false, Optional.empty()));
  }

  @Test
  @DisplayName("law/period: overlapping suspensions in any order count once, 1000 random cases")
  void overlapsCountOnce() {
    Random random = Seeds.random("SuspensionTest.overlapsCountOnce");
    for (int i = 0; i < 1000; i++) {
      Period period = PeriodPropertyTest.randomPeriod(random);
      Instant start = at("2021-03-01T09:00");
      Instant from = start.plusSeconds(random.nextInt(20 * 86_400));
      Instant until = from.plusSeconds(random.nextInt(20 * 86_400));
      long length = until.getEpochSecond() - from.getEpochSecond();
      Instant a = from.plusSeconds(random.nextLong(length + 1));
      Instant b = from.plusSeconds(random.nextLong(length + 1));
      List<Period.Suspension> pieces =
          new ArrayList<>(
              List.of(
                  Period.Suspension.of(from, a.isAfter(b) ? a : b),
                  Period.Suspension.of(a.isAfter(b) ? b : a, until)));
      Collections.shuffle(pieces, random);
      assertThat(period.due(start, pieces, CN))
          .as("%s %s", period, pieces)
          .isEqualTo(period.due(start, List.of(Period.Suspension.of(from, until)), CN));
    }
  }
}
