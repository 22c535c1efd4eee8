package org.gongbao.city.relief.axes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.claims.ClaimCity.BUREAU;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;
import static org.gongbao.city.relief.claims.ClaimCity.costs;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.relief.claims.ClaimCity;
import org.gongbao.city.relief.places.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Benefits on two time axes")
class OwedClaimsTest {

  private static final String KNOWN = "2021-07-30";

  private static List<Row> claims(ClaimCity relief, int most, String day) {
    Owed owed =
        new Owed(
            relief.city().engine(),
            relief.city().database().keeper(),
            Errata::shipped,
            most,
            Duration.ZERO);
    Axes axes = Axes.of(LocalDate.parse(day), LocalDate.parse(KNOWN));
    Answer answer = owed.roll(BUREAU, Scope.ALL, axes).orElseThrow();
    assertThat(answer.noClaims()).isEmpty();
    return Row.by(answer.parts().stream().filter(part -> !part.isPremium()).toList(), part -> "");
  }

  @ParameterizedTest(name = "owed on {0}: {1} claims, {2}")
  @DisplayName(
      "relief/3.1.3: a claim that was decided first uses up the cap, though its event was later")
  @CsvSource({
    // 4000.00 of 5000.00 went to the event of the 12th, decided first
    "2021-02-09, 0, 0.00",
    "2021-02-10, 1, 1000.00",
    "2021-02-11, 1, 1000.00",
    "2021-02-12, 2, 5000.00"
  })
  void order(String day, int count, String amount) {
    try (ClaimCity relief = new ClaimCity("2021-03-01")) {
      String person = relief.enrol("a");
      relief
          .files(person, "accident-medical", "2021-02-12", costs("1", "4000.00", "0", "0"))
          .does(INSURER, "decide", "{}");
      relief.at("2021-03-02");
      relief
          .files(person, "accident-medical", "2021-02-10", costs("2", "3000.00", "0", "0"))
          .does(INSURER, "decide", "{}");
      List<Row> rows = claims(relief, 100, day);
      assertThat(rows).hasSize(count == 0 ? 0 : 1);
      rows.forEach(row -> {
        assertThat(row.now().count()).isEqualTo(count);
        assertThat(row.now().amount()).hasToString(amount);
      });
    }
  }

  @Test
  @DisplayName(
      "relief/3.2.0: a supplement needs its own cost account, however many others there are")
  void accounts() {
    try (ClaimCity relief = new ClaimCity("2021-07-01")) {
      for (String name : List.of("b", "c", "d")) {
        relief.account(relief.enrol(name), "2021-05-01", "1" + name, "100.00");
      }
      String person = relief.enrol("a");
      relief.account(person, "2021-05-01", "1", "5000.00");
      relief.settlesDraft(person);
      List<Row> rows = claims(relief, 2, "2021-07-01");
      assertThat(rows).hasSize(1);
      assertThat(rows.getFirst().now().state()).isEqualTo(Side.State.OWED);
      assertThat(rows.getFirst().now().amount()).hasToString("500.00");
      assertThat(rows.getFirst().refused()).isEmpty();
    }
  }
}
