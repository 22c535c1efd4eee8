package org.gongbao.city.relief.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;
import static org.gongbao.city.relief.claims.ClaimCity.answer;
import static org.gongbao.city.relief.claims.ClaimCity.claim;
import static org.gongbao.city.relief.claims.ClaimCity.costs;
import static org.gongbao.city.relief.claims.ClaimCity.granted;
import static org.gongbao.city.relief.claims.ClaimCity.known;
import static org.gongbao.city.relief.claims.ClaimCity.paid;
import static org.gongbao.city.relief.claims.ClaimCity.settles;
import static org.gongbao.city.relief.claims.ClaimCity.standing;

import java.util.List;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.law.Money;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The scenarios of relief insurance that are about claims")
class ReliefScenariosTest {

  @Test
  @DisplayName("relief.s1: three stays in hospital, then the cap, then another period")
  void threeStaysThenTheCap() {
    try (ClaimCity relief = new ClaimCity("2021-01-15")) {
      String a = relief.enrol("A");
      PolicyCity.Case account = relief.account(a, "2021-01-15", "1", "2000.00");
      assertThat(standing(account).missing()).contains(Money.of("1000.00"));
      assertThat(standing(account).clause().orElseThrow()).hasToString("relief/3.2.0");
      relief.at("2021-02-20");
      settles(account, "2021-02-20", "2", "1500.00");
      stands(account, "3500.00", "125.00", "125.00");
      assertThat(granted(relief.settlesDraft(a))).isEqualTo("125.00");
      relief.at("2021-06-30");
      settles(account, "2021-06-30", "3", "20000.00");
      stands(account, "23500.00", "5650.00", "5525.00");
      assertThat(granted(relief.settlesDraft(a))).isEqualTo("5525.00");
      relief.at("2021-09-12");
      settles(account, "2021-09-12", "4", "476500.00");
      stands(account, "500000.00", "150000.00", "144350.00");
      assertThat(uncapped(standing(account))).isEqualByComparingTo("170950.00");
      assertThat(granted(relief.settlesDraft(a))).isEqualTo("144350.00");
      relief.at("2021-10-20");
      settles(account, "2021-10-20", "5", "1000.00");
      stands(account, "501000.00", "150000.00", "0.00");
      assertThat(standing(account).clause().orElseThrow()).hasToString("relief/3.2.4");
      relief.at("2021-11-08");
      PolicyCity.Case next = relief.account(a, "2021-11-08", "6", "5000.00");
      stands(next, "5000.00", "500.00", "500.00");
      assertThat(standing(next).reckoning().orElseThrow().counts().orElseThrow())
          .hasToString("2000.00");
      relief.settlesDraft(a);
      assertThat(
              Money.sum(
                  relief.claims(a).stream()
                      .map(ClaimFile::of)
                      .filter(one -> one.payment().isPresent())
                      .map(one -> one.decision().orElseThrow().booking().amount())
                      .toList()))
          .hasToString("150500.00");
    }
  }

  private static java.math.BigDecimal uncapped(Settlement.Standing standing) {
    return standing.reckoning().orElseThrow().bands().stream()
        .map(Reckoning.Band::gives)
        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
  }

  private static void stands(
      PolicyCity.Case account, String running, String entitlement, String due) {
    Settlement.Standing standing = standing(account);
    assertThat(List.of(standing.running(), standing.entitlement(), standing.due()))
        .hasToString("[%s, %s, %s]".formatted(running, entitlement, due));
  }

  @Test
  @DisplayName("relief.s3: a student of 22 is paid once, one of 23 and one with asthma are refused")
  void students() {
    try (ClaimCity relief = new ClaimCity("2021-12-05")) {
      String f = relief.enrol("F", "500103", "2020-11", "1998-05-10", 1, 2);
      String g = relief.enrol("G", "500103", "2020-11", "1998-05-10", 1, 2);
      String h = relief.enrol("H", "500103", "2020-11", "2010-06-01", 1, 2);
      assertThat(granted(paid(ClaimTest.student(relief, f, "2021-05-09", "malignant-tumour"))))
          .isEqualTo("10000.00");
      relief
          .files(g, "student-illness", "2021-05-10", "")
          .refused(INSURER, "decide", "{}", "relief/3.4.1");
      ClaimTest.student(relief, h, "2021-06-10", "asthma")
          .refused(INSURER, "decide", "{}", "relief/3.4.3");
      relief
          .city()
          .refused(
              INSURER,
              ClaimProcedure.NAME,
              claim(f, "student-illness", "2021-12-01", ""),
              "relief/3.4.2");
    }
  }

  @Test
  @DisplayName("relief.s4: the day of the accident decides, not that of the death")
  void edgeOfTheCover() {
    try (ClaimCity relief = new ClaimCity("2022-01-10")) {
      String i = relief.enrol("I");
      PolicyCity.Case medical =
          paid(
              relief
                  .files(i, "accident-medical", "2021-12-30", costs("1", "6000.00", "0", "0"))
                  .does(INSURER, "decide", "{}"));
      PolicyCity.Case disability = relief.files(i, "disability", "2021-12-30", "'grade':9");
      assertThat(disability.tries(INSURER, "decide", "{}")).isInstanceOf(Ruling.Undetermined.class);
      paid(answer(disability, INSURER, "ratio", "'0.20'"));
      PolicyCity.Case death = relief.files(i, "death", "2021-12-30", "'diedOn':'2022-01-05'");
      death.tries(INSURER, "decide", "{}");
      paid(answer(death, INSURER, "cause", "'accident'"));
      assertThat(List.of(granted(medical), granted(disability), granted(death)))
          .containsExactly("5000.00", "6000.00", "2000.00");
      assertThat(
              Money.sum(
                  List.of(medical, disability, death).stream()
                      .map(one -> known(one).decision().orElseThrow().booking().amount())
                      .toList()))
          .hasToString("13000.00");
      String j = relief.enrol("J");
      relief
          .city()
          .refused(
              INSURER,
              ClaimProcedure.NAME,
              claim(j, "accident-medical", "2022-01-01", costs("2", "6000.00", "0", "0")),
              "relief/2.4");
    }
  }
}
