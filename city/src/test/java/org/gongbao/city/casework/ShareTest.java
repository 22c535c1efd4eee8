package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The figures of a board")
class ShareTest {

  @ParameterizedTest(name = "{0} of {1} are {2} per cent")
  @DisplayName("a share is half-up to one decimal, and none of none is none")
  @CsvSource({"18, 20, 90.0", "2, 3, 66.7", "1, 3, 33.3", "1, 16, 6.3", "0, 7, 0.0", "0, 0, 0"})
  void percent(long part, long all, String percent) {
    assertThat(new Cell.Share(part, all).percent().toPlainString()).isEqualTo(percent);
  }

  @Test
  @DisplayName("a row of too few cells is a bug, not an empty place")
  void width() {
    assertThatThrownBy(
            () -> new Panel.Rows("x", List.of("a", "b"), List.of(List.of(new Cell.Blank())), false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
