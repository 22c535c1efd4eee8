package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact shares. */
class RatioTest {

  @ParameterizedTest
  @CsvSource({"0.30, 0.3", "30%, 0.3", "100%, 1", "0, 0", "0.00%, 0", "-5%, -0.05", "12.5%, 0.125"})
  @DisplayName("reads decimals and per cents; equal shares are equal")
  void reads(String text, String plain) {
    assertThat(Ratio.of(text)).isEqualTo(Ratio.of(plain)).hasToString(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "1/3", "30 %", "1e-2", "0.3%%", ".3"})
  @DisplayName("refuses any other form, naming the text")
  void refusesOtherForms(String text) {
    assertThatThrownBy(() -> Ratio.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(text);
  }

  @ParameterizedTest
  @CsvSource({"85, 100, 0", "849999, 1000000, -1", "850001, 1000000, 1", "0, 7, -1"})
  @DisplayName("compares a fraction by cross multiplication, without rounding")
  void comparesFraction(long numerator, long denominator, int sign) {
    assertThat(Ratio.of("85%").compareFraction(numerator, denominator)).isEqualTo(sign);
  }

  @Test
  @DisplayName("a fraction over nothing is refused")
  void refusesNoDenominator() {
    assertThatThrownBy(() -> Ratio.ONE.compareFraction(1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
