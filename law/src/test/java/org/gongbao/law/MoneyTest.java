package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact money. */
class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "12.34, 1234, 12.34",
    "12, 1200, 12.00",
    "12.3, 1230, 12.30",
    "-0.01, -1, -0.01",
    "0, 0, 0.00",
    "-0, 0, 0.00",
    "92233720368547758.07, 9223372036854775807, 92233720368547758.07",
  })
  @DisplayName("reads yuan and writes them with two decimals")
  void readsAndWrites(String text, long fen, String written) {
    assertThat(Money.of(text)).isEqualTo(Money.ofFen(fen)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12.345",
        "12.",
        ".5",
        "1,000.00",
        "+1",
        "1e3",
        " 1",
        "１２",
        "--1",
        "NaN",
        "92233720368547758.08",
        "999999999999999999"
      })
  @DisplayName("refuses any other form, naming the text")
  void refusesOtherForms(String text) {
    assertThatThrownBy(() -> Money.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(text);
  }

  @Test
  @DisplayName("never overflows silently")
  void refusesOverflow() {
    Money most = Money.ofFen(Long.MAX_VALUE);
    Money least = Money.ofFen(Long.MIN_VALUE);
    assertThatThrownBy(() -> most.plus(Money.ofFen(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> least.minus(Money.ofFen(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(Ratio.of("1.01"), Rounding.HALF_UP))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.sum(List.of(most, most)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  @DisplayName("adds, takes away, multiplies, compares")
  void calculates() {
    Money a = Money.of("10.05");
    Money b = Money.of("-3.10");
    assertThat(a.plus(b)).isEqualTo(Money.of("6.95"));
    assertThat(a.minus(b)).isEqualTo(Money.of("13.15"));
    assertThat(a.times(3)).isEqualTo(Money.of("30.15"));
    assertThat(b.negated()).isEqualTo(Money.of("3.10"));
    assertThat(a.min(b)).isEqualTo(b);
    assertThat(a.max(b)).isEqualTo(a);
    assertThat(a).isGreaterThan(b).isEqualByComparingTo(Money.of("10.050".substring(0, 5)));
    assertThat(a.isMoreThan(b)).isTrue();
    assertThat(a.isLessThan(a)).isFalse();
    assertThat(b.isNegative()).isTrue();
    assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 0.5, HALF_UP, 0.03",
    "0.05, 0.5, HALF_EVEN, 0.02",
    "0.05, 0.5, DOWN, 0.02",
    "0.05, 0.5, UP, 0.03",
    "-0.05, 0.5, HALF_UP, -0.03",
    "-0.05, 0.5, DOWN, -0.02",
    "0.10, 0.5, EXACT, 0.05",
    "100.00, 30%, HALF_UP, 30.00",
    "0.01, 0.4999, HALF_UP, 0.00",
  })
  @DisplayName("rounds to the fen in the way named")
  void roundsAsNamed(String amount, String ratio, Rounding rounding, String expected) {
    assertThat(Money.of(amount).times(Ratio.of(ratio), rounding)).isEqualTo(Money.of(expected));
  }

  @Test
  @DisplayName("exact means that rounding is refused")
  void exactRefusesToRound() {
    assertThatThrownBy(() -> Money.of("0.05").times(new BigDecimal("0.5"), Rounding.EXACT))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @EnumSource(Rounding.class)
  @DisplayName("what needs no rounding is the same in every way")
  void exactProductIsTheSame(Rounding rounding) {
    assertThat(Money.of("8.00").times(Ratio.of("0.25"), rounding)).isEqualTo(Money.of("2.00"));
  }

  @Test
  @DisplayName("parts add up to the whole, the earlier get the odd fen")
  void splitsEvenly() {
    assertThat(Money.of("0.10").split(3))
        .containsExactly(Money.of("0.04"), Money.of("0.03"), Money.of("0.03"));
    assertThat(Money.of("-0.10").split(3))
        .containsExactly(Money.of("-0.04"), Money.of("-0.03"), Money.of("-0.03"));
    assertThat(Money.of("1.00").split(List.of(0L, 2L, 1L)))
        .containsExactly(Money.ZERO, Money.of("0.67"), Money.of("0.33"));
  }

  @Test
  @DisplayName("no parts, negative weights and weights of nothing are refused")
  void refusesSenselessSplit() {
    Money one = Money.of("1");
    assertThatThrownBy(() -> one.split(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.split(List.of(1L, -1L)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.split(List.of(0L))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("2000 random splits add up and stay within a fen of their share")
  void randomSplitsAddUp() {
    Random random = Seeds.random("MoneyTest.randomSplitsAddUp");
    for (int i = 0; i < 2000; i++) {
      Money whole = Money.ofFen(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
      List<Long> weights =
          LongStream.generate(() -> random.nextLong(0, 1_000_000))
              .limit(1 + random.nextInt(8))
              .boxed()
              .toList();
      long total = weights.stream().mapToLong(Long::longValue).sum();
      if (total == 0) {
        continue;
      }
      List<Money> parts = whole.split(weights);
      assertThat(Money.sum(parts)).as("%s by %s", whole, weights).isEqualTo(whole);
      for (int p = 0; p < parts.size(); p++) {
        double share = (double) whole.fen() * weights.get(p) / total;
        assertThat(Math.abs(parts.get(p).fen() - share)).isLessThan(1.001);
      }
    }
  }
}
