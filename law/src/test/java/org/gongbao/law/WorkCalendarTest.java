package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days by published notice. */
class WorkCalendarTest {

  private static final WorkCalendar CN = WorkCalendar.mainlandChina();

  @ParameterizedTest
  @CsvSource({
    "2018-12-29, true, MAKE_UP",
    "2018-12-31, false, HOLIDAY",
    "2019-04-28, true, MAKE_UP",
    "2019-05-02, false, HOLIDAY",
    "2019-05-04, false, HOLIDAY",
    "2019-05-05, true, MAKE_UP",
    "2019-12-31, true, WEEKDAY",
    "2020-01-31, false, HOLIDAY",
    "2020-02-01, false, HOLIDAY",
    "2020-02-02, false, HOLIDAY",
    "2020-02-03, true, WEEKDAY",
    "2021-02-06, false, WEEKEND",
    "2021-02-07, true, MAKE_UP",
    "2021-02-10, true, WEEKDAY",
    "2021-02-11, false, HOLIDAY",
    "2021-02-17, false, HOLIDAY",
    "2021-02-20, true, MAKE_UP",
    "2021-10-09, true, MAKE_UP",
    "2022-12-31, false, HOLIDAY",
    "2023-01-02, false, HOLIDAY",
    "2023-12-30, false, WEEKEND",
    "2024-02-09, true, WEEKDAY",
    "2026-10-10, true, MAKE_UP",
    "2027-01-01, true, WEEKDAY",
  })
  @DisplayName("law/calendar: knows the days of mainland China and why")
  void knowsMainlandChina(LocalDate date, boolean working, WorkCalendar.Why why) {
    assertThat(CN.day(date).working()).isEqualTo(working);
    assertThat(CN.day(date).why()).isEqualTo(why);
    assertThat(CN.isWorking(date)).isEqualTo(working);
  }

  @ParameterizedTest
  @CsvSource({
    "2019, 250",
    "2020, 249",
    "2021, 250",
    "2022, 249",
    "2023, 249",
    "2024, 251",
    "2025, 248",
    "2026, 248"
  })
  @DisplayName("law/calendar: each published year has its number of working days, none provisional")
  void countsTheYears(int year, int days) {
    LocalDate eve = LocalDate.of(year - 1, 12, 31);
    LocalDate last = LocalDate.of(year, 12, 31);
    assertThat(CN.workingDaysBetween(eve, last)).isEqualTo(days);
    assertThat(CN.isProvisional(eve, last)).isFalse();
  }

  @Test
  @DisplayName("law/calendar: a day off names its holiday and notice")
  void namesHolidayAndNotice() {
    WorkCalendar.Day day = CN.day(LocalDate.of(2021, 2, 12));
    assertThat(day.holiday()).contains("春节");
    assertThat(day.notice()).contains("国办发明电〔2020〕27号");
    WorkCalendar.Day makeUp = CN.day(LocalDate.of(2021, 2, 20));
    assertThat(makeUp.holiday()).isEmpty();
    assertThat(makeUp.notice()).contains("国办发明电〔2020〕27号");
    assertThat(CN.day(LocalDate.of(2021, 3, 1)).notice()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2019-05-02, 2019-03-21, true",
    "2019-05-02, 2019-03-22, false",
    "2020-02-01, 2020-01-26, true",
    "2020-02-01, 2020-01-27, false",
    "2022-12-31, 2022-12-07, false",
    "2021-02-12, 2020-11-24, true",
    "2021-02-12, 2020-11-25, false",
    "2021-02-12, 2000-01-01, true",
    "2021-02-12, 2999-01-01, false",
  })
  @DisplayName("law/calendar: what was known on a day decides, also before an amendment")
  void knowsOnlyWhatWasPublished(LocalDate date, LocalDate knownAt, boolean working) {
    assertThat(CN.knownAt(knownAt).isWorking(date)).isEqualTo(working);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-12-31, 2020-11-24, false",
    "2021-01-01, 2020-11-24, true",
    "2021-01-01, 2020-11-25, false",
    "2026-12-31, 2026-11-24, false",
    "2027-01-01, 2026-11-24, true",
    "2018-12-28, 2026-11-24, true",
    "2018-12-31, 2026-11-24, false",
  })
  @DisplayName("law/calendar: a day of a year without a known notice is provisional unless named")
  void unpublishedYearsAreProvisional(LocalDate date, LocalDate knownAt, boolean provisional) {
    assertThat(CN.knownAt(knownAt).isProvisional(date)).isEqualTo(provisional);
    assertThat(CN.knownAt(knownAt).day(date).provisional()).isEqualTo(provisional);
  }

  @Test
  @DisplayName("law/calendar: an earlier edition never learns what came later")
  void editionsStayAsTheyWere() {
    WorkCalendar then = CN.knownAt(LocalDate.of(2020, 11, 24));
    assertThat(then.knownAt(LocalDate.of(2026, 11, 24))).isSameAs(then);
    assertThat(then.knownAt(LocalDate.of(2019, 3, 21)))
        .isSameAs(CN.knownAt(LocalDate.of(2019, 3, 21)));
    assertThat(CN.knownAt(LocalDate.of(2026, 11, 24))).isSameAs(CN);
    assertThat(CN.id()).isEqualTo("cn");
    assertThat(then.notices()).hasSize(4);
    assertThat(CN.notices()).hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-02-10, 0, 2021-02-10",
    "2021-02-10, 1, 2021-02-18",
    "2021-02-11, 1, 2021-02-18",
    "2021-02-11, 3, 2021-02-20",
    "2021-02-06, 1, 2021-02-07",
    "2021-02-20, 1, 2021-02-22",
    "2021-02-13, 0, 2021-02-13",
  })
  @DisplayName("law/calendar: counts working days after a start day, worked or not")
  void plusWorkingDays(LocalDate start, int n, LocalDate expected) {
    assertThat(CN.plusWorkingDays(start, n)).isEqualTo(expected);
  }

  @Test
  @DisplayName(
      "law/calendar: refuses negative counts, days in the wrong order, days beyond its ends")
  void refuses() {
    LocalDate day = LocalDate.of(2021, 3, 1);
    assertThatThrownBy(() -> CN.plusWorkingDays(day, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> CN.workingDaysBetween(day, day.minusDays(1)))
        .hasMessageContainingAll("2021-03-01", "2021-02-28");
    assertThatThrownBy(() -> CN.isProvisional(day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CN.isWorking(LocalDate.of(1989, 12, 31)))
        .hasMessageContaining("1989-12-31");
    assertThatThrownBy(() -> CN.day(LocalDate.of(2101, 1, 1))).hasMessageContaining("2101-01-01");
    assertThatThrownBy(() -> CN.plusWorkingDays(day, 100_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("100000");
    assertThatThrownBy(() -> CN.plusWorkingDays(day, Integer.MAX_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CN.isWorking(LocalDate.MAX))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("law/calendar: works up to its first and last day")
  void worksAtItsEnds() {
    assertThat(CN.nextWorkingDay(WorkCalendar.FIRST_DAY)).isEqualTo(WorkCalendar.FIRST_DAY);
    assertThat(CN.nextWorkingDay(WorkCalendar.LAST_DAY)).isEqualTo(WorkCalendar.LAST_DAY);
    assertThat(CN.workingDaysBetween(WorkCalendar.FIRST_DAY.minusDays(1), WorkCalendar.FIRST_DAY))
        .isEqualTo(1);
    assertThat(CN.isProvisional(WorkCalendar.LAST_DAY)).isTrue();
  }

  @Test
  @DisplayName("law/calendar: a later notice takes a holiday and a make-up day back")
  void laterNoticeTakesBack() {
    WorkCalendar town =
        WorkCalendar.of(
            "town",
            HolidayNotice.readAll(
                """
                notice 2031 二号 2031-02-01
                off 停电 2031-03-08 2031-03-08
                work 2031-03-05
                notice 2031 一号 2030-11-05
                off 节日 2031-03-05 2031-03-06
                work 2031-03-08
                """));
    LocalDate taken = LocalDate.of(2031, 3, 5);
    assertThat(town.day(taken))
        .isEqualTo(
            new WorkCalendar.Day(
                taken, true, WorkCalendar.Why.WEEKDAY, Optional.empty(), Optional.of("二号"), false));
    assertThat(town.isWorking(LocalDate.of(2031, 3, 6))).isFalse();
    assertThat(town.isWorking(LocalDate.of(2031, 3, 8))).isFalse();
    assertThat(town.knownAt(LocalDate.of(2030, 11, 5)).isWorking(taken)).isFalse();
  }

  @Test
  @DisplayName("law/calendar: agrees with a count day by day, for 3000 random questions")
  void agreesWithNaiveCount() {
    Random random = Seeds.random("WorkCalendarTest.agreesWithNaiveCount");
    List<LocalDate> known = new ArrayList<>();
    CN.notices().forEach(notice -> known.add(notice.published()));
    for (int i = 0; i < 3000; i++) {
      LocalDate knownAt = known.get(random.nextInt(known.size())).plusDays(random.nextInt(3) - 1);
      WorkCalendar calendar = CN.knownAt(knownAt);
      LocalDate start = LocalDate.of(2018, 6, 1).plusDays(random.nextInt(3500));
      int n = random.nextInt(120);
      LocalDate end = start;
      int left = n;
      while (left > 0) {
        end = end.plusDays(1);
        left -= naivelyWorking(end, knownAt) ? 1 : 0;
      }
      assertThat(calendar.plusWorkingDays(start, n)).as("%s + %d", start, n).isEqualTo(end);
      assertThat(calendar.workingDaysBetween(start, end)).isEqualTo(n);
      LocalDate next = start;
      while (!naivelyWorking(next, knownAt)) {
        next = next.plusDays(1);
      }
      assertThat(calendar.nextWorkingDay(start)).isEqualTo(next);
    }
  }

  private static boolean naivelyWorking(LocalDate day, LocalDate knownAt) {
    boolean working = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    for (HolidayNotice notice : CN.notices()) {
      if (notice.published().isAfter(knownAt)) {
        break;
      }
      for (HolidayNotice.Holiday off : notice.holidays()) {
        if (!day.isBefore(off.first()) && !day.isAfter(off.lastDayInclusive())) {
          working = false;
        }
      }
      if (notice.workedDays().contains(day)) {
        working = true;
      }
    }
    return working;
  }
}
