package org.gongbao.city.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.law.Accepts;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("audit/21.1, 21.2: the notice and the start")
class NoticePeriodTest {

  @Accepts("audit/21.1#1")
  @Test
  @DisplayName("audit/21.1: delivered on 8 March, it may start on the 11th, not on the 10th")
  void thirdDay() {
    assertThat(earliest("2021-03-08")).isEqualTo("2021-03-11");
    assertThat(ordinary("2021-03-08", "2021-03-11")).isEqualTo("granted audit/21.1");
    assertThat(ordinary("2021-03-08", "2021-03-10")).isEqualTo("refused audit/21.1 not-yet");
  }

  @Accepts("audit/21.1#2")
  @Test
  @DisplayName("audit/21.1: the earliest start in a leap year and in a common year")
  void leapYear() {
    assertThat(earliest("2024-02-27")).isEqualTo("2024-03-01");
    assertThat(earliest("2023-02-27")).isEqualTo("2023-03-02");
  }

  @ParameterizedTest(name = "delivered {0}, start {1}, special {2}, approved {3}: {4}")
  @CsvSource({
    "2021-12-30, 2022-01-02, false, false, granted audit/21.1",
    "2021-12-30, 2022-01-01, false, false, refused audit/21.1 not-yet",
    "2021-04-29, 2021-05-02, false, false, granted audit/21.1",
    "2021-03-09, 2021-03-09, true,  true,  granted audit/21.2",
    "2021-03-09, 2021-03-09, true,  false, refused audit/21.1 not-yet",
    "2021-03-09, 2021-03-10, false, true,  refused audit/21.1 not-yet",
    "2021-03-10, 2021-03-09, true,  true,  refused audit/21.2 missing",
    "2021-03-08, 2021-03-11, ,      ,      granted audit/21.1",
    "2021-03-08, 2021-03-10, ,      ,      undetermined specialCircumstances approvedByHead",
    "2021-03-08, 2021-03-10, true,  ,      undetermined approvedByHead",
    "2021-03-08, 2021-03-10, ,      false, refused audit/21.1 not-yet",
    ",           2021-03-10, true,  true,  undetermined delivered",
    "2021-03-08, ,           true,  true,  undetermined start",
  })
  @DisplayName("audit/21.1, 21.2: boundaries")
  void boundaries(
      LocalDate delivered, LocalDate start, Boolean special, Boolean approved, String answer) {
    var in =
        new NoticePeriod.Input(
            Optional.ofNullable(delivered),
            Optional.ofNullable(start),
            Optional.ofNullable(special),
            Optional.ofNullable(approved));
    assertThat(Asked.answer(NoticePeriod.mayStart(Asked.on("2021-03-10"), in))).isEqualTo(answer);
  }

  @ParameterizedTest(name = "delivered {0}, planned {1}, approved {2}: {3}")
  @CsvSource({
    "2021-03-08, 2021-03-11, false, granted true",
    "2021-03-08, 2021-03-10, false, refused audit/21.1 condition-not-met",
    "2021-03-08, 2021-03-08, false, refused audit/21.1 condition-not-met",
    "2021-03-08, 2021-03-08, true,  granted true",
    "2021-03-08, 2021-03-07, true,  refused audit/21.1 condition-not-met",
  })
  @DisplayName("audit/21.1: what a notice may announce")
  void announced(LocalDate delivered, LocalDate planned, boolean approved, String answer) {
    assertThat(
            Asked.answer(
                NoticePeriod.announced(Asked.on("2021-03-08"), delivered, planned, approved)))
        .isEqualTo(answer);
  }

  @Test
  @DisplayName("audit/21.1: an installation may want three full days between")
  void stricter() {
    var law = Asked.on("2021-03-10", "audit.notice-counting", "full-days-between");
    assertThat(NoticePeriod.earliestStart(law, LocalDate.parse("2021-03-08")))
        .isEqualTo(Ruling.granted(LocalDate.parse("2021-03-12")));
  }

  @Test
  @DisplayName("audit/21.1: before 1 March 2021 these Measures allow nothing")
  void notInForce() {
    assertThat(
            Asked.answer(
                NoticePeriod.earliestStart(Asked.on("2021-02-28"), LocalDate.parse("2021-02-20"))))
        .isEqualTo("refused audit/21.1 not-in-force");
  }

  @Test
  @DisplayName("audit/21.2: an approval does not replace the notice")
  void noNotice() {
    Asked.refused(NoticePeriod.withoutNotice(Asked.on("2021-03-10"), true), "audit/21.2");
    Asked.refused(NoticePeriod.withoutNotice(Asked.on("2021-03-10"), false), "audit/21.1");
  }

  private static String earliest(String delivered) {
    Ruling<LocalDate> day =
        NoticePeriod.earliestStart(Asked.on(delivered), LocalDate.parse(delivered));
    return Asked.answer(day).replace("granted ", "");
  }

  private static String ordinary(String delivered, String start) {
    return Asked.answer(
        NoticePeriod.mayStart(
            Asked.on(start),
            new NoticePeriod.Input(
                Optional.of(LocalDate.parse(delivered)),
                Optional.of(LocalDate.parse(start)),
                Optional.of(false),
                Optional.of(false))));
  }
}
