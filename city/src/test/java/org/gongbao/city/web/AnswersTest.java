package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongbao.city.http.Bundles;
import org.gongbao.engine.Schema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

@DisplayName("What was entered, read again")
class AnswersTest {

  private enum Colour {
    RED
  }

  private record Given(String title, LocalDate day, Instant at, Colour colour) {}

  @ParameterizedTest(name = "{0} {1} reads {2}")
  @DisplayName("is shown by its declared type, not by what it looks like")
  @CsvSource({
    "title, 2021-03-01, 2021-03-01",
    "title, RED, RED",
    "title, 2021-03-01T01:00:00Z, 2021-03-01T01:00:00Z",
    "title, serve-notice, serve-notice",
    "day, 2021-03-01, 2021年3月1日（周一）",
    "at, 2021-03-01T01:00:00Z, 2021年3月1日 09:00",
    "colour, RED, 红"
  })
  void declared(String field, String value, String text) {
    Words words = new Words(Bundles.all(), Locale.SIMPLIFIED_CHINESE);
    List<Answer> answers =
        Answers.of(
            Schema.of(Given.class).document(),
            JsonNodeFactory.instance.objectNode().put(field, value),
            new Labels(words, "web", "design", "sample"),
            at -> List.of());
    assertThat(answers).singleElement().extracting(one -> one.texts().getFirst()).isEqualTo(text);
  }
}
