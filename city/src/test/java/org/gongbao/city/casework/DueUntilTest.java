package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How soon something is due")
class DueUntilTest {

  @ParameterizedTest(name = "{0} at {1} is until {2}")
  @DisplayName("ends now, at the midnight after today, or at the midnight after this week's Sunday")
  @CsvSource({
    "overdue, 2021-03-10T09:00:00+08:00, 2021-03-10T09:00:00+08:00",
    "today,   2021-03-10T09:00:00+08:00, 2021-03-11T00:00:00+08:00",
    "today,   2021-03-10T00:00:00+08:00, 2021-03-11T00:00:00+08:00",
    "today,   2021-03-09T23:59:59+08:00, 2021-03-10T00:00:00+08:00",
    "week,    2021-03-10T09:00:00+08:00, 2021-03-15T00:00:00+08:00",
    "week,    2021-03-14T23:59:00+08:00, 2021-03-15T00:00:00+08:00",
    "week,    2021-03-15T00:00:00+08:00, 2021-03-22T00:00:00+08:00"
  })
  void ends(String word, OffsetDateTime now, OffsetDateTime end) {
    assertThat(DueUntil.of(word).orElseThrow().end(now.toInstant())).isEqualTo(end.toInstant());
  }

  @ParameterizedTest
  @DisplayName("is no other word")
  @CsvSource({"month", "Today", "''"})
  void noOther(String word) {
    assertThat(DueUntil.of(word)).isEmpty();
  }
}
