package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law as a rule sees it. */
class LawTest {

  private static final ClauseId CITE = ClauseId.of("toy/1.1");

  private final Tracer tracer = Tracer.on();

  private Law law(String asOf, String knownAt) {
    return ToyLaw.book().on(LocalDate.parse(asOf), LocalDate.parse(knownAt), tracer);
  }

  private Law law() {
    return law("2021-03-01", "2026-11-24");
  }

  private static <T> Ruling<T> refused(ClauseId clause, String key, Object... values) {
    return Ruling.refused(RefusalKind.NOT_IN_FORCE, clause, key, values);
  }

  @Test
  @DisplayName("figures of every kind are granted in their type")
  void grantsFigures() {
    assertThat(law().whole("toy.days")).isEqualTo(Ruling.granted(10));
    assertThat(law().decimal("toy.rate")).isEqualTo(Ruling.granted(new BigDecimal("0.30")));
    assertThat(law().ratio("toy.rate")).isEqualTo(Ruling.granted(Ratio.of("30%")));
    assertThat(law().money("toy.floor")).isEqualTo(Ruling.granted(Money.of("3000")));
    assertThat(law().text("toy.word")).isEqualTo(Ruling.granted("district"));
    assertThat(law().table("toy.table")).isEqualTo(Ruling.granted(Map.of("a", "1")));
    assertThat(law().bands("toy.bands").map(List::size)).isEqualTo(Ruling.granted(2));
    assertThat(law().whole("toy.limit")).isEqualTo(Ruling.granted(2));
  }

  @Test
  @DisplayName("each figure read stands in the trace with its clause and days")
  void notesFigures() {
    law().whole("toy.days");
    law().whole("toy.limit");
    assertThat(tracer.trace().steps())
        .containsExactly(
            new Trace.Figure(
                "toy.days",
                "10",
                CITE,
                LocalDate.of(2020, 11, 1),
                Optional.of(LocalDate.of(2020, 12, 21))),
            new Trace.Figure(
                "toy.limit",
                "2",
                ClauseId.of("toy/5"),
                LocalDate.of(2020, 11, 1),
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-10-31, 2026-11-24, law.figure-not-yet-in-force, 2020-10-31, 2020-11-01",
    "2022-01-01, 2026-11-24, law.figure-no-longer-in-force, 2022-01-01, 2021-12-31",
    "2020-12-01, 2020-12-20, law.figure-not-yet-published, 2020-12-20, 2020-12-21",
  })
  @DisplayName("a figure outside its days or before its publication is refused, citing its clause")
  void refusesFigure(String asOf, String knownAt, String key, String day, String bound) {
    assertThat(law(asOf, knownAt).whole("toy.days"))
        .isEqualTo(refused(CITE, key, "toy.days", day, bound));
    assertThat(tracer.trace().steps())
        .containsExactly(
            new Trace.Condition(
                CITE, key.endsWith("published") ? "figure.published" : "figure.in-force", false));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-11-01, 2020-12-21",
    "2021-12-31, 2020-12-21",
    "2021-12-31, 2999-01-01",
  })
  @DisplayName("first and last day in force and the day of publication are inside")
  void grantsAtBoundaries(String asOf, String knownAt) {
    assertThat(law(asOf, knownAt).whole("toy.days")).isEqualTo(Ruling.granted(10));
    assertThat(law(asOf, knownAt).inForce("toy", CITE).isGranted()).isTrue();
  }

  @Test
  @DisplayName("a setting not yet chosen is a question to the administrator, never a zero")
  void asksForUnsetSetting() {
    assertThat(law().whole("toy.choice"))
        .isEqualTo(
            Ruling.undetermined(
                new Question(
                    "toy.choice",
                    ClauseId.of("toy/6"),
                    "administrator",
                    Sentence.of("law.setting-unset", "toy.choice"),
                    Question.Kind.VALUE)));
    assertThat(tracer.trace().canonicalText()).contains("toy.choice\tunset");
  }

  @Test
  @DisplayName("an unknown name and a figure of another type are bugs")
  void refusesBugs() {
    List<Function<Law, Object>> bugs =
        List.of(
            law -> law.whole("toy.none"),
            law -> law.whole("toy.word"),
            law -> law.whole("toy.rate"),
            law -> law.decimal("toy.word"),
            law -> law.money("toy.word"),
            law -> law.ratio("toy.word"),
            law -> law.text("toy.table"),
            law -> law.table("toy.word"),
            law -> law.bands("toy.table"),
            law -> law.calendar("mars"),
            law -> law.inForce("none", CITE));
    bugs.forEach(bug ->
        assertThatThrownBy(() -> bug.apply(law()))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("Expected"));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-24, toy.open, 1", "2026-11-25, toy.open, 2", "2026-11-25, toy.limit, 1"})
  @DisplayName(
      "a figure without an end is granted after the day of the check, and the trace says so")
  void notesUnchecked(String asOf, String name, int steps) {
    assertThat(law(asOf, "2027-01-01").whole(name).isGranted()).isTrue();
    assertThat(tracer.trace().steps()).hasSize(steps);
    if (steps == 2) {
      assertThat(tracer.trace().steps().getLast())
          .isEqualTo(new Trace.Condition(ClauseId.of("toy/4"), "figure.checked", false));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2020-10-31, 2026-11-24, law.document-not-yet-in-force, 2020-10-31, 2020-11-01",
    "2022-01-01, 2026-11-24, law.document-no-longer-in-force, 2022-01-01, 2021-12-31",
    "2020-12-01, 2020-12-20, law.document-not-yet-published, 2020-12-20, 2020-12-21",
  })
  @DisplayName("a document outside its days or before it was issued is refused, citing the clause")
  void refusesDocument(String asOf, String knownAt, String key, String day, String bound) {
    assertThat(law(asOf, knownAt).inForce("toy", CITE))
        .isEqualTo(refused(CITE, key, "toy", day, bound));
  }

  @Test
  @DisplayName("a document in force is cited in its version")
  void citesVersion() {
    assertThat(law().inForce("toy", CITE))
        .isEqualTo(Ruling.granted(new Citation(CITE, LocalDate.of(2020, 11, 1))));
  }

  @Test
  @DisplayName("the law of another day keeps publications and trace")
  void otherDay() {
    Law other = law("2021-03-01", "2020-12-20").on(LocalDate.of(2021, 4, 1));
    assertThat(other.asOf()).isEqualTo("2021-04-01");
    assertThat(other.knownAt()).isEqualTo("2020-12-20");
    assertThat(other.tracer()).isSameAs(tracer);
    assertThat(other.book().edition()).isEqualTo(ToyLaw.book().edition());
  }

  @Test
  @DisplayName("law/calendar: the calendar is as known at the day of knowledge")
  void calendarAsKnown() {
    LocalDate springFestival = LocalDate.of(2021, 2, 12);
    assertThat(law("2021-03-01", "2020-11-24").calendar("cn").isWorking(springFestival)).isTrue();
    assertThat(law("2021-03-01", "2020-11-25").calendar("cn").isWorking(springFestival)).isFalse();
  }

  @Test
  @DisplayName("law/period: a period counted stands in the trace")
  void notesCount() {
    Instant start = LegalTime.startOf(LocalDate.of(2021, 2, 10));
    Ruling<Period.Due> due = law().count(Period.workingDays(1), start, "cn", CITE);
    assertThat(due.map(Period.Due::lastDayInclusive))
        .isEqualTo(Ruling.granted(LocalDate.of(2021, 2, 18)));
    assertThat(tracer.trace().steps())
        .containsExactly(
            new Trace.Counted(
                "1 working-days, start day not counted, roll none",
                LocalDate.of(2021, 2, 10),
                LocalDate.of(2021, 2, 18),
                "cn",
                false));
  }

  @Test
  @DisplayName("law/period: beyond the published notices it is a question, the day found is traced")
  void asksForNotice() {
    Instant start = LegalTime.startOf(LocalDate.of(2026, 12, 30));
    assertThat(law().count(Period.workingDays(2), start, "cn", CITE))
        .isEqualTo(
            Ruling.undetermined(
                new Question(
                    "calendar-cn-2027",
                    CITE,
                    "administrator",
                    Sentence.of("law.calendar-not-published", "cn", "2027-01-01"))));
    assertThat(tracer.trace().canonicalText()).contains("2027-01-01\tcn\ttrue");
    assertThat(law().due(Period.workingDays(2), start, List.of(), "cn").orElseThrow())
        .isEqualTo(
            new Period.Due(
                LegalTime.startOf(LocalDate.of(2027, 1, 2)),
                LocalDate.of(2027, 1, 1),
                true,
                Optional.empty()));
  }

  @Test
  @DisplayName("law/period: while it is suspended the count is refused as not yet")
  void refusesSuspended() {
    Instant start = LegalTime.startOf(LocalDate.of(2021, 3, 1));
    List<Period.Suspension> open = List.of(Period.Suspension.open(start));
    assertThat(law().due(Period.calendarDays(3), start, open, "cn")).isEmpty();
    assertThat(law().count(Period.calendarDays(3), start, open, "cn", CITE))
        .isEqualTo(
            Ruling.refused(
                RefusalKind.NOT_YET,
                CITE,
                "law.period-suspended",
                "3 calendar-days, start day not counted, roll none",
                "2021-03-01"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("a condition is noted and answered")
  void notesCondition(boolean met) {
    assertThat(law().condition(CITE, "notice.served", met)).isEqualTo(met);
    assertThat(tracer.trace().steps())
        .containsExactly(new Trace.Condition(CITE, "notice.served", met));
  }

  @Test
  @DisplayName("with the tracer off nothing is noted and the answers are the same")
  void tracerOff() {
    Law quiet = ToyLaw.book().on(LocalDate.of(2021, 3, 1), ToyLaw.LATER, Tracer.OFF);
    assertThat(quiet.whole("toy.days")).isEqualTo(Ruling.granted(10));
    assertThat(Tracer.OFF.trace()).isEqualTo(Trace.NONE);
  }
}
