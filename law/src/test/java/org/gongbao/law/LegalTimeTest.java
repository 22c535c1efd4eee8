package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law's days. */
class LegalTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2021-03-01T15:59:59.999999999Z, 2021-03-01",
    "2021-03-01T16:00:00Z, 2021-03-02",
    "2020-12-31T16:00:00Z, 2021-01-01",
  })
  @DisplayName("a day begins at 00:00 in Shanghai; 24:00 belongs to the next")
  void knowsTheDay(Instant instant, LocalDate day) {
    assertThat(LegalTime.day(instant)).isEqualTo(day);
  }

  @Test
  @DisplayName("the end of a day is the start of the next")
  void endIsNextStart() {
    LocalDate day = LocalDate.of(2020, 2, 29);
    assertThat(LegalTime.endOf(day))
        .isEqualTo(LegalTime.startOf(day.plusDays(1)))
        .isEqualTo(Instant.parse("2020-02-29T16:00:00Z"));
  }
}
