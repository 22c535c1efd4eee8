package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids of clauses. */
class ClauseIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"audit/26.2", "audit/decree.1", "relief/3.2.0", "grain/20.1.b"})
  @DisplayName("is read back as it was written")
  void readsBack(String text) {
    assertThat(ClauseId.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "audit", "audit/", "/1", "Audit/1", "audit/1.", "audit/1/2", "a/1 2"})
  @DisplayName("another form is refused, naming the text")
  void refusesOtherForms(String text) {
    assertThatThrownBy(() -> ClauseId.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  @Test
  @DisplayName("stands in the order of the text: words first, numbers by value")
  void ordersAsTheText() {
    List<ClauseId> order =
        Stream.of("audit/decree.1", "audit/2", "audit/2.1", "audit/2.1.a", "audit/10", "grain/1")
            .map(ClauseId::of)
            .toList();
    assertThat(order.reversed().stream().sorted()).containsExactlyElementsOf(order);
  }

  @Test
  @DisplayName("a citation names the version")
  void citation() {
    assertThat(new Citation(ClauseId.of("audit/26.2"), LocalDate.of(2021, 3, 1)))
        .hasToString("audit/26.2@2021-03-01");
  }
}
