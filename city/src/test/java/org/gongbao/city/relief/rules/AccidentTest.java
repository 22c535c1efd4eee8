package org.gongbao.city.relief.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.city.audit.rules.Asked;
import org.gongbao.law.Accepts;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.Ratio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("relief/3.1 and 3.3: accidents and deaths")
class AccidentTest {

  private static final Law LAW = Asked.on("2021-04-02");

  private static String disability(String ratio, String paid) {
    return Asked.answer(
        Accident.due(
            LAW,
            new Accident.Input(
                Accident.Benefit.DISABILITY,
                Optional.of(Ratio.of(ratio)),
                Optional.empty(),
                Optional.of(Money.of(paid)))));
  }

  private static String medical(String base, String paid) {
    return Asked.answer(
        Accident.due(
            LAW,
            new Accident.Input(
                Accident.Benefit.MEDICAL,
                Optional.empty(),
                Optional.of(Money.of(base)),
                Optional.of(Money.of(paid)))));
  }

  private static String death(String cause, String accidentOn, String diedOn, boolean paid) {
    return Asked.answer(
        Death.due(
            Asked.on(diedOn),
            new Death.Input(
                cause.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Death.Cause.valueOf(cause.toUpperCase(java.util.Locale.ROOT))),
                Optional.of(accidentOn).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Optional.of(LocalDate.parse(diedOn)),
                Optional.of(paid))));
  }

  @Accepts("relief/3.1.1#1")
  @Test
  @DisplayName("relief/3.1.1: who dies of a fall the day after has the compensation")
  void fall() {
    assertThat(death("accident", "2021-04-02", "2021-04-03", false)).isEqualTo("granted 2000.00");
  }

  @Accepts("relief/3.1.1#3")
  @Test
  @DisplayName("relief/3.1.1: accident in one period and death in the next pay once")
  void acrossPeriods() {
    assertThat(death("accident", "2021-10-20", "2021-11-05", false)).isEqualTo("granted 2000.00");
    assertThat(death("accident", "2021-10-20", "2021-11-05", true))
        .isEqualTo("refused relief/3.1.1 conflict");
  }

  @Accepts("relief/3.1.2#1")
  @Test
  @DisplayName("relief/3.1.2: a share of thirty thousand")
  void share() {
    assertThat(disability("1.00", "0.00")).isEqualTo("granted 30000.00");
    assertThat(disability("0.60", "0.00")).isEqualTo("granted 18000.00");
    assertThat(disability("0.10", "0.00")).isEqualTo("granted 3000.00");
    assertThat(disability("0", "0.00")).isEqualTo("granted 0.00");
  }

  @ParameterizedTest(name = "share {0} after {1}: {2}")
  @DisplayName("relief/3.1.2: no more than the cap leaves, and no absurd share")
  @CsvSource({
    "0.39, 18000.00, granted 11700.00",
    "0.40, 18000.00, granted 12000.00",
    "0.41, 18000.00, granted 12000.00",
    "0.02, 29700.00, granted 300.00",
    "0.10, 30000.00, granted 0.00",
    "0.333, 0.00, granted 9990.00",
    "-0.01, 0.00, refused relief/3.1.2 out-of-bounds",
    "1.01, 0.00, refused relief/3.1.2 out-of-bounds",
    "0.3333333, 0.00, refused relief/3.1.2 out-of-bounds"
  })
  void cap(String ratio, String paid, String answer) {
    assertThat(disability(ratio, paid)).isEqualTo(answer);
  }

  @Accepts("relief/3.1.3#2")
  @Test
  @DisplayName("relief/3.1.3: a fen on each side of the cap")
  void medicalCap() {
    assertThat(medical("4999.99", "0.00")).isEqualTo("granted 4999.99");
    assertThat(medical("5000.00", "0.00")).isEqualTo("granted 5000.00");
    assertThat(medical("5000.01", "0.00")).isEqualTo("granted 5000.00");
  }

  @ParameterizedTest(name = "{0} after {1}: {2}")
  @DisplayName("relief/3.1.3: what is left of the cap, and no absurd cost")
  @CsvSource({
    "0.00, 0.00, granted 0.00",
    "2500.00, 3200.00, granted 1800.00",
    "1800.01, 3200.00, granted 1800.00",
    "100.00, 5000.00, granted 0.00",
    "-0.01, 0.00, refused relief/3.1.3 out-of-bounds",
    "100000000.01, 0.00, refused relief/3.1.3 out-of-bounds",
    "100.00, -1.00, refused relief/3.1.4 out-of-bounds"
  })
  void medicalLeft(String base, String paid, String answer) {
    assertThat(medical(base, paid)).isEqualTo(answer);
  }

  @Test
  @DisplayName(
      "relief/3.1.1: an unknown cause is asked, of either kind the day must lie in the cover")
  void deaths() {
    assertThat(death("", "2021-04-02", "2021-04-03", false)).isEqualTo("undetermined cause");
    assertThat(death("accident", "", "2021-04-03", false)).isEqualTo("undetermined accidentOn");
    assertThat(death("accident", "2022-01-01", "2022-01-05", false))
        .isEqualTo("refused relief/2.4 not-in-force");
    assertThat(death("illness", "2021-12-30", "2022-01-05", false))
        .isEqualTo("refused relief/2.4 not-in-force");
  }
}
