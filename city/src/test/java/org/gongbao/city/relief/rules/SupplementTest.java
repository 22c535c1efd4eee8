package org.gongbao.city.relief.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongbao.city.audit.rules.Asked;
import org.gongbao.law.Accepts;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("relief/3.2: the supplement for costs of grave illness")
class SupplementTest {

  private static final Law LAW = Asked.on("2021-06-30");

  private static String of(String cost) {
    return Asked.answer(
        Supplement.entitlement(LAW, new Supplement.Input(Optional.of(Money.of(cost)))));
  }

  private static void isRefused(String cost, String missing) {
    Asked.refused(
        Supplement.entitlement(LAW, new Supplement.Input(Optional.of(Money.of(cost)))),
        "relief/3.2.0",
        cost,
        "3000.00",
        missing);
  }

  @Accepts("relief/3.2.0#1")
  @Test
  @DisplayName("relief/3.2.0: a fen below the gate is refused, the gate itself opens and pays none")
  void gate() {
    isRefused("2999.99", "0.01");
    assertThat(base("3000.00")).isEqualTo("0.00");
    assertThat(of("3000.00")).isEqualTo("granted 0.00");
    assertThat(base("3000.02")).isEqualTo("0.02");
    assertThat(of("3000.02")).as("0.005").isEqualTo("granted 0.01");
  }

  private static String base(String cost) {
    Law law = Asked.on("2021-06-30");
    Asked.granted(Supplement.entitlement(law, new Supplement.Input(Optional.of(Money.of(cost)))));
    return law.tracer()
        .trace()
        .canonicalText()
        .lines()
        .filter(line -> line.contains("base"))
        .map(line -> line.replaceAll(".*?([0-9]+\\.[0-9]{2}).*", "$1"))
        .findFirst()
        .orElseThrow();
  }

  @Accepts("relief/3.2.1#1")
  @Accepts("relief/3.2.1#2")
  @Test
  @DisplayName("relief/3.2.1: a quarter of the first ten thousand, rounded once")
  void firstBand() {
    assertThat(base("12999.99")).isEqualTo("9999.99");
    assertThat(of("12999.99")).isEqualTo("granted 2500.00");
    assertThat(base("13000.00")).isEqualTo("10000.00");
    assertThat(of("13000.00")).isEqualTo("granted 2500.00");
    assertThat(base("5000.00")).isEqualTo("2000.00");
    assertThat(of("5000.00")).isEqualTo("granted 500.00");
  }

  @Accepts("relief/3.2.2#1")
  @Accepts("relief/3.2.2#2")
  @Accepts("relief/3.2.2#3")
  @Test
  @DisplayName("relief/3.2.2: three tenths of what lies between ten and fifty thousand")
  void secondBand() {
    assertThat(base("13001.00")).isEqualTo("10001.00");
    assertThat(of("13001.00")).isEqualTo("granted 2500.30");
    assertThat(base("43000.00")).isEqualTo("40000.00");
    assertThat(of("43000.00")).isEqualTo("granted 11500.00");
    assertThat(base("53000.00")).isEqualTo("50000.00");
    assertThat(of("53000.00")).isEqualTo("granted 14500.00");
  }

  @Accepts("relief/3.2.3#1")
  @Accepts("relief/3.2.3#2")
  @Test
  @DisplayName("relief/3.2.3: thirty-five hundredths of what lies above fifty thousand")
  void thirdBand() {
    assertThat(base("53001.00")).isEqualTo("50001.00");
    assertThat(of("53001.00")).isEqualTo("granted 14500.35");
    assertThat(base("100000.00")).isEqualTo("97000.00");
    assertThat(of("100000.00")).isEqualTo("granted 30950.00");
  }

  @Accepts("relief/3.2.4#1")
  @Accepts("relief/3.2.4#2")
  @Test
  @DisplayName("relief/3.2.4: the cap stands over the whole supplement")
  void cap() {
    assertThat(base("440000.00")).isEqualTo("437000.00");
    assertThat(of("440000.00")).isEqualTo("granted 149950.00");
    assertThat(uncapped("441000.00")).isEqualTo("150300.00");
    assertThat(of("441000.00")).isEqualTo("granted 150000.00");
    assertThat(uncapped("500000.00")).isEqualTo("170950.00");
    assertThat(of("500000.00")).isEqualTo("granted 150000.00");
  }

  private static String uncapped(String cost) {
    Supplement.Terms terms =
        Supplement.Terms.of(LAW) instanceof org.gongbao.law.Ruling.Granted<Supplement.Terms> granted
            ? granted.value()
            : org.junit.jupiter.api.Assertions.fail("terms");
    return Money.ofFen(terms.bands().roundedFen(Money.of(cost).fen() - terms.deductibleFen()))
        .toString();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("relief/3.2: what cannot be a cost is refused, what is not known is asked")
  @CsvSource({
    "-0.01, refused relief/3.2.0 out-of-bounds",
    "100000000.01, refused relief/3.2.0 out-of-bounds"
  })
  void absurd(String cost, String answer) {
    assertThat(of(cost)).isEqualTo(answer);
    assertThat(Asked.answer(Supplement.entitlement(LAW, new Supplement.Input(Optional.empty()))))
        .isEqualTo("undetermined costInPeriod");
  }
}
