package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stateless rules law/due and law/working-day. */
class LawRulesTest {

  private final Tracer tracer = Tracer.on();

  private Law law(LocalDate knownAt) {
    return ToyLaw.book().on(knownAt, knownAt, tracer);
  }

  private Ruling<LocalDate> due(LocalDate start, int amount, String unit, String roll) {
    return LawRules.due(
        law(ToyLaw.LATER),
        new LawRules.DueQuestion(start, amount, Period.Unit.of(unit), Period.Roll.of(roll), "cn"));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-01, 10, calendar-days, none, 2021-03-11",
    "2021-04-24, 7, calendar-days, none, 2021-05-01",
    "2021-04-24, 7, calendar-days, next, 2021-05-06",
    "2021-09-30, 3, working-days, none, 2021-10-11",
    "2022-12-30, 1, working-days, none, 2023-01-03",
    "2020-01-23, 1, working-days, none, 2020-02-03",
    "2021-01-31, 1, months, none, 2021-02-28",
    "2026-12-30, 400, calendar-days, none, 2028-02-03",
    "2021-03-06, 0, calendar-days, none, 2021-03-06",
    "2021-03-06, 0, working-days, next, 2021-03-08",
  })
  @DisplayName("law/period: the last day of a period is granted")
  void grantsDue(LocalDate start, int amount, String unit, String roll, LocalDate expected) {
    assertThat(due(start, amount, unit, roll)).isEqualTo(Ruling.granted(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, 1, working-days, none, 2027-01-01",
    "2026-12-22, 11, calendar-days, next, 2027-01-04",
  })
  @DisplayName("law/calendar: past the last notice it is undetermined, the day stands in the trace")
  void undeterminedPastNotices(
      LocalDate start, int amount, String unit, String roll, LocalDate provisional) {
    assertThat(due(start, amount, unit, roll))
        .isEqualTo(
            Ruling.undetermined(
                new Question(
                    "calendar-cn-2027",
                    LawRules.CALENDAR,
                    "administrator",
                    Sentence.of("law.calendar-not-published", "cn", provisional))));
    assertThat(tracer.trace().steps()).hasSize(1);
    assertThat(tracer.trace().steps().getFirst())
        .isInstanceOfSatisfying(
            Trace.Counted.class,
            counted -> {
              assertThat(counted.lastDayInclusive()).isEqualTo(provisional);
              assertThat(counted.provisional()).isTrue();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-01, -1, calendar-days, none, law.amount-negative",
    "2021-03-01, 5, hours, none, law.unit-without-last-day",
    "2021-03-01, 5, minutes, none, law.unit-without-last-day",
    "1989-12-31, 5, calendar-days, none, law.beyond-calendar",
    "2101-01-01, 5, working-days, none, law.beyond-calendar",
    "2100-12-31, 1, working-days, none, law.beyond-calendar",
    "2100-12-31, 1, calendar-days, none, law.beyond-calendar",
    "2021-03-01, 2147483647, years, none, law.beyond-calendar",
    "2021-03-01, 2147483647, working-days, none, law.beyond-calendar",
    "-999999999-01-01, 1, working-days, none, law.beyond-calendar",
  })
  @DisplayName("law/period: what cannot be counted is refused as malformed")
  void refusesMalformed(LocalDate start, int amount, String unit, String roll, String key) {
    assertThat(due(start, amount, unit, roll))
        .isInstanceOfSatisfying(
            Ruling.Refused.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(RefusalKind.MALFORMED);
              assertThat(refused.clause()).isEqualTo(LawRules.PERIOD);
              assertThat(refused.sentence().key()).isEqualTo(key);
            });
  }

  @Test
  @DisplayName("law/period: the very last day of the calendar can be reached, also by a roll")
  void reachesTheEnd() {
    Ruling<LocalDate> reached = due(LocalDate.of(2100, 12, 30), 1, "working-days", "none");
    assertThat(reached).isInstanceOf(Ruling.Undetermined.class);
    assertThat(due(LocalDate.of(2100, 12, 30), 1, "calendar-days", "next"))
        .isInstanceOf(Ruling.Undetermined.class);
    assertThat(due(LocalDate.of(2100, 12, 30), 1, "calendar-days", "none"))
        .isEqualTo(Ruling.granted(LocalDate.of(2100, 12, 31)));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-02-07, 2026-11-24, true",
    "2021-02-11, 2026-11-24, false",
    "2021-03-06, 2026-11-24, false",
    "2021-03-01, 2026-11-24, true",
    "2020-02-01, 2020-01-26, true",
    "2020-02-01, 2020-01-27, false",
  })
  @DisplayName("law/calendar: working days by what was published, make-up days are")
  void workingDay(LocalDate date, LocalDate knownAt, boolean working) {
    assertThat(LawRules.workingDay(law(knownAt), new LawRules.WorkingDayQuestion(date, "cn")))
        .isEqualTo(Ruling.granted(working));
    assertThat(tracer.trace().canonicalText()).startsWith("input\twhy\t");
  }

  @Test
  @DisplayName("law/calendar: a day of an unpublished year is undetermined, never simply worked")
  void workingDayUnpublished() {
    assertThat(
            LawRules.workingDay(
                law(ToyLaw.LATER), new LawRules.WorkingDayQuestion(LocalDate.of(2027, 2, 8), "cn")))
        .isInstanceOf(Ruling.Undetermined.class);
  }

  @Test
  @DisplayName("law/calendar: a day beyond the calendar is malformed, an unknown calendar a bug")
  void workingDayRefused() {
    assertThat(
            LawRules.workingDay(
                law(ToyLaw.LATER), new LawRules.WorkingDayQuestion(LocalDate.MAX, "cn")))
        .isEqualTo(
            Ruling.refused(
                RefusalKind.MALFORMED,
                LawRules.CALENDAR,
                "law.day-beyond-calendar",
                LocalDate.MAX,
                WorkCalendar.FIRST_DAY,
                WorkCalendar.LAST_DAY));
    assertThatThrownBy(() ->
            LawRules.workingDay(
                law(ToyLaw.LATER),
                new LawRules.WorkingDayQuestion(LocalDate.of(2021, 3, 1), "mars")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
