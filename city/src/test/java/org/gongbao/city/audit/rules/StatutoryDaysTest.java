package org.gongbao.city.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.law.Accepts;
import org.gongbao.law.Law;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("audit/26.2, 29.2: ten days and sixty days")
class StatutoryDaysTest {

  @ParameterizedTest(name = "received {0}: {1}")
  @CsvSource({
    "2021-03-01, 2021-03-11",
    "2021-03-03, 2021-03-13",
    "2021-09-21, 2021-10-01",
    "2021-12-22, 2022-01-01",
    "2022-02-18, 2022-02-28",
    "2022-02-19, 2022-03-01",
    "2024-02-19, 2024-02-29",
    "2024-02-20, 2024-03-01",
    "2026-12-25, 2027-01-04",
  })
  @DisplayName("audit/26.2: the last day for the written opinion")
  void comment(String received, String last) {
    assertThat(comment(Asked.on(received), received)).isEqualTo("granted " + last);
  }

  @ParameterizedTest(name = "delivered {0}: {1}")
  @CsvSource({
    "2021-04-01, 2021-05-31",
    "2021-12-31, 2022-03-01",
    "2023-12-31, 2024-02-29",
    "2021-11-01, 2021-12-31",
    "2024-02-29, 2024-04-29",
  })
  @DisplayName("audit/29.2: the last day for the rectification report")
  void rectification(String delivered, String last) {
    assertThat(rectification(Asked.on(delivered), delivered)).isEqualTo("granted " + last);
  }

  @Accepts("audit/29.2#2")
  @Test
  @DisplayName("audit/29.2: over the end of a year, common and leap")
  void endOfYear() {
    assertThat(rectification(Asked.on("2021-12-31"), "2021-12-31")).endsWith("2022-03-01");
    assertThat(rectification(Asked.on("2023-12-31"), "2023-12-31")).endsWith("2024-02-29");
  }

  @ParameterizedTest(name = "asked on {0} of {1}")
  @CsvSource({"2021-02-28, 2021-02-28", "2021-03-02, 2021-02-28", "2021-02-28, 2021-03-02"})
  @DisplayName("audit/45.1: nothing received or asked before 1 March 2021 counts by these Measures")
  void earlierRule(String asked, String received) {
    assertThat(comment(Asked.on(asked), received)).isEqualTo("refused audit/26.2 not-in-force");
    assertThat(rectification(Asked.on(asked), received))
        .isEqualTo("refused audit/29.2 not-in-force");
  }

  @Test
  @DisplayName("audit/26.2: with the shift on, a Saturday moves to Monday")
  void shift() {
    Law shifting = Asked.on("2021-03-03", "audit.holiday-shift", "on");
    assertThat(comment(shifting, "2021-03-03")).isEqualTo("granted 2021-03-15");
    assertThat(comment(shifting, "2021-03-05")).isEqualTo("granted 2021-03-15");
  }

  @Test
  @DisplayName("audit/26.2: with the shift on, a year without holiday notice is asked about")
  void shiftUnknown() {
    Law shifting = Asked.on("2026-11-24", "audit.holiday-shift", "on");
    assertThat(comment(shifting, "2031-12-22")).startsWith("undetermined calendar-cn-");
  }

  @Test
  @DisplayName("audit/26.2, 29.2, 21.1: a day beyond the calendar is refused, not a breakdown")
  void beyondCalendar() {
    Law law = Asked.on("2021-03-01");
    String day = "+999999999-12-31";
    assertThat(comment(law, day)).isEqualTo("refused audit/26.2 malformed");
    assertThat(rectification(law, day)).isEqualTo("refused audit/29.2 malformed");
    assertThat(Asked.answer(NoticePeriod.earliestStart(law, LocalDate.parse(day))))
        .isEqualTo("refused audit/21.1 malformed");
  }

  @Test
  @DisplayName("audit/26.2, 29.2: an unknown receipt is asked about")
  void unknown() {
    Law law = Asked.on("2021-03-01");
    assertThat(Asked.answer(CommentDue.lastDay(law, new CommentDue.Input(Optional.empty()))))
        .isEqualTo("undetermined draftReceived");
    assertThat(
            Asked.answer(
                RectificationDue.lastDay(law, new RectificationDue.Input(Optional.empty()))))
        .isEqualTo("undetermined reportDelivered");
  }

  private static String comment(Law law, String received) {
    return Asked.answer(
        CommentDue.lastDay(law, new CommentDue.Input(Optional.of(LocalDate.parse(received)))));
  }

  private static String rectification(Law law, String delivered) {
    return Asked.answer(
        RectificationDue.lastDay(
            law, new RectificationDue.Input(Optional.of(LocalDate.parse(delivered)))));
  }
}
