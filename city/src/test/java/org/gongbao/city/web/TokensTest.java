package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The tokens of the design")
class TokensTest {

  @Test
  @DisplayName("give letters a contrast of 4.5 on every ground, and of 7 where letters are large")
  void contrast() {
    var swatches =
        DesignPages.swatches(Tokens.shipped(Letters.NORMAL), Tokens.shipped(Letters.LARGE));
    assertThat(swatches).hasSizeGreaterThan(10);
    for (Swatch one : swatches) {
      assertThat(Double.parseDouble(one.ratio())).as(one.toString()).isGreaterThanOrEqualTo(4.5);
      assertThat(Double.parseDouble(one.large())).as(one.toString()).isGreaterThanOrEqualTo(7);
    }
  }

  @ParameterizedTest
  @DisplayName("are measured as WCAG 2.2 measures")
  @CsvSource({"paper, paper, 1.0", "ink, paper, 21.0"})
  void measured(String one, String other, double ratio) {
    assertThat(Tokens.shipped(Letters.LARGE).contrast(one, other)).isEqualTo(ratio, within(0.01));
  }

  @Test
  @DisplayName("are read from the sheet; large letters change some and leave the rest")
  void read() {
    Tokens normal = Tokens.shipped(Letters.NORMAL);
    Tokens large = Tokens.shipped(Letters.LARGE);
    assertThat(normal.beginning("t-")).hasSizeGreaterThan(5);
    assertThat(large.value("s4")).isEqualTo(normal.value("s4"));
    assertThat(large.value("link")).isNotEqualTo(normal.value("link"));
  }
}
