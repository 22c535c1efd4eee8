package org.gongbao.city.relief.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;
import static org.gongbao.city.relief.claims.ClaimCity.YUZHONG;
import static org.gongbao.city.relief.claims.ClaimCity.claim;
import static org.gongbao.city.relief.claims.ClaimCity.costs;
import static org.gongbao.city.relief.claims.ClaimCity.settles;
import static org.gongbao.city.relief.claims.ClaimCity.standing;
import static org.gongbao.city.relief.claims.ClaimCity.stay;

import java.util.List;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.CaseFile;
import org.gongbao.law.Accepts;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("relief/3.2: cost accounts, and the claims that they give rise to")
class CostAccountTest {

  @Test
  @DisplayName("relief/3.2: the running account of one period")
  void runningAccount() {
    try (ClaimCity relief = new ClaimCity("2021-10-01")) {
      String person = relief.enrol("a");
      PolicyCity.Case account = relief.account(person, "2021-01-10", "1", "2000.00");
      stands(account, "2000.00", "0.00", "0.00", "0.00");
      String[][] rows = {
        {"1000.00", "3000.00", "0.00", "0.00", "0.00"},
        {"500.00", "3500.00", "125.00", "0.00", "125.00"},
        {"9500.00", "13000.00", "2500.00", "125.00", "2375.00"},
        {"0.01", "13000.01", "2500.00", "2500.00", "0.00"},
        {"20000.00", "33000.01", "8500.00", "2500.00", "6000.00"},
        {"19999.99", "53000.00", "14500.00", "8500.00", "6000.00"},
        {"100000.00", "153000.00", "49500.00", "14500.00", "35000.00"},
        {"287142.86", "440142.86", "150000.00", "49500.00", "100500.00"},
        {"1000.00", "441142.86", "150000.00", "150000.00", "0.00"},
        {"50000.00", "491142.86", "150000.00", "150000.00", "0.00"}
      };
      int bill = 2;
      for (String[] row : rows) {
        settles(account, "2021-01-%d".formatted(10 + bill), String.valueOf(bill++), row[0]);
        stands(account, row[1], row[2], row[3], row[4]);
      }
      assertThat(relief.claims(person)).hasSize(6);
      while (relief.claims(person).stream().anyMatch(one -> one.stage().equals("DRAFT"))) {
        CaseFile draft =
            relief.claims(person).stream()
                .filter(one -> one.stage().equals("DRAFT"))
                .findFirst()
                .orElseThrow();
        ClaimCity.paid(
            new PolicyCity.Case(relief.city(), draft.id())
                .does(INSURER, "take-up", "{}")
                .does(INSURER, "decide", "{}"));
      }
      assertThat(Money.sum(relief.claims(person).stream().map(CostAccountTest::granted).toList()))
          .hasToString("150000.00");
    }
  }

  private static Money granted(CaseFile file) {
    return ClaimFile.of(file).decision().orElseThrow().booking().amount();
  }

  private static void stands(
      PolicyCity.Case account, String running, String entitlement, String paid, String due) {
    Settlement.Standing standing = standing(account);
    assertThat(
            List.of(
                standing.running(), standing.entitlement(), standing.paidBefore(), standing.due()))
        .hasToString("[%s, %s, %s, %s]".formatted(running, entitlement, paid, due));
  }

  @ParameterizedTest(name = "{0} and {1}: {2} and {3}")
  @DisplayName("relief/3.2, 2.5: gate, deductible and cap stand in full in each of two periods")
  @CsvSource({
    "5000.00, 5000.00, 500.00, 500.00, 1000.00",
    "2999.99, 2999.99, 0.00, 0.00, 0.00",
    "13000.00, 3000.00, 2500.00, 0.00, 2500.00",
    "441000.00, 441000.00, 150000.00, 150000.00, 300000.00"
  })
  void twoPeriods(String first, String second, String pays1, String pays2, String sum) {
    try (ClaimCity relief = new ClaimCity("2021-12-01")) {
      String person = relief.enrol("a");
      PolicyCity.Case one = relief.account(person, "2021-06-01", "1", first);
      PolicyCity.Case two = relief.account(person, "2021-11-10", "2", second);
      assertThat(standing(one).due()).hasToString(pays1);
      assertThat(standing(two).due()).hasToString(pays2);
      assertThat(standing(one).due().plus(standing(two).due())).hasToString(sum);
    }
  }

  @Accepts("relief/3.2.0#2")
  @Test
  @DisplayName("relief/3.2.0: 2000, 1500 and 20000 bring nothing yet, 125 and 5525")
  void threeSettlements() {
    try (ClaimCity relief = new ClaimCity("2021-07-01")) {
      PolicyCity.Case account = relief.account(relief.enrol("a"), "2021-01-15", "1", "2000.00");
      assertThat(standing(account).due()).hasToString("0.00");
      assertThat(standing(account).missing()).contains(Money.of("1000.00"));
      assertThat(standing(account).clause().orElseThrow()).hasToString("relief/3.2.0");
      settles(account, "2021-02-20", "2", "1500.00");
      stands(account, "3500.00", "125.00", "0.00", "125.00");
      settles(account, "2021-06-30", "3", "20000.00");
      stands(account, "23500.00", "5650.00", "125.00", "5525.00");
    }
  }

  @Accepts("relief/3.2.0#3")
  @Test
  @DisplayName("relief/3.2.0: a stay after an accident, and no stay at all, do not count")
  void accident() {
    try (ClaimCity relief = new ClaimCity("2021-07-01")) {
      String person = relief.enrol("a");
      String open =
          "{'person':'" + person + "'," + stay("2021-06-01", "2021-06-01", "1", "8000.00");
      relief
          .city()
          .refused(
              INSURER,
              CostAccountProcedure.NAME,
              open.replace("illness", "accident") + "}",
              "relief/3.2.0");
      relief
          .city()
          .refused(
              INSURER,
              CostAccountProcedure.NAME,
              open.replace("inpatient", "outpatient") + "}",
              "relief/3.2.0");
      PolicyCity.Case account = relief.account(person, "2021-06-01", "1", "3000.00");
      account.refused(
          INSURER,
          "record-settlement",
          "{"
              + stay("2021-06-02", "2021-06-02", "2", "8000.00").replace("illness", "accident")
              + "}",
          "relief/3.2.0");
      assertThat(standing(account).running()).hasToString("3000.00");
    }
  }

  @Accepts("relief/3.2.4#3")
  @Test
  @DisplayName("relief/3.2.4: fifty yuan are left of the cap, then nothing")
  void capReached() {
    try (ClaimCity relief = new ClaimCity("2021-07-01")) {
      String person = relief.enrol("a");
      PolicyCity.Case account = relief.account(person, "2021-05-01", "1", "440000.00");
      assertThat(ClaimCity.granted(relief.settlesDraft(person))).isEqualTo("149950.00");
      settles(account, "2021-06-01", "2", "60000.00");
      stands(account, "500000.00", "150000.00", "149950.00", "50.00");
      assertThat(ClaimCity.granted(relief.settlesDraft(person))).isEqualTo("50.00");
      settles(account, "2021-06-02", "3", "1000.00");
      stands(account, "501000.00", "150000.00", "150000.00", "0.00");
      assertThat(standing(account).clause().orElseThrow()).hasToString("relief/3.2.4");
      assertThat(relief.claims(person)).hasSize(2);
    }
  }

  @Accepts("relief/4.3.6#1")
  @Test
  @DisplayName("relief/4.3.6: a total of 3500 brings the draft of a claim of 125 to the insurer")
  void draft() {
    try (ClaimCity relief = new ClaimCity("2021-07-01")) {
      String person = relief.enrol("a");
      PolicyCity.Case account = relief.account(person, "2021-01-15", "1", "2000.00");
      assertThat(relief.claims(person)).isEmpty();
      settles(account, "2021-02-20", "2", "1500.00");
      CaseFile draft = relief.claims(person).getFirst();
      assertThat(draft.stage()).isEqualTo("DRAFT");
      assertThat(ClaimFile.of(draft).committed()).hasToString("125.00");
      assertThat(ClaimFile.of(draft).claimed().mode()).contains(PaymentMode.PROACTIVE);
      assertThat(relief.city().engine().mayI(INSURER, draft).get("take-up"))
          .isInstanceOf(Ruling.Granted.class);
      PolicyCity.Case taken =
          new PolicyCity.Case(relief.city(), draft.id())
              .does(INSURER, "take-up", "{}")
              .does(INSURER, "decide", "{}");
      Reckoning steps = ClaimCity.known(taken).decision().orElseThrow().reckoning();
      assertThat(steps.bands())
          .singleElement()
          .satisfies(band -> {
            assertThat(band.within()).hasToString("500.00");
            assertThat(band.percent()).hasToString("25");
            assertThat(band.gives()).isEqualByComparingTo("125");
          });
      assertThat(ClaimCity.granted(taken)).isEqualTo("125.00");
    }
  }

  @Test
  @DisplayName("relief/3.2.0: a stay over the end of a period waits for an officer")
  void acrossPeriods() {
    try (ClaimCity relief = new ClaimCity("2021-12-01")) {
      String person = relief.enrol("a");
      PolicyCity.Case account = relief.account(person, "2021-11-05", "1", "3000.00");
      Ruling<?> ruling =
          account.tries(
              INSURER,
              "record-settlement",
              "{" + stay("2021-10-20", "2021-11-08", "2", "2000.00") + "}");
      assertThat(ruling).isInstanceOf(Ruling.Undetermined.class);
      assertThat(standing(account).running()).hasToString("3000.00");
      ClaimCity.answer(account, YUZHONG, counts("2"), "true");
      assertThat(standing(account).running()).hasToString("5000.00");
      assertThat(standing(account).due()).hasToString("500.00");
      account.refused(
          INSURER,
          "record-settlement",
          "{" + stay("2021-10-20", "2021-10-22", "3", "2000.00") + "}",
          "relief/2.5");
    }
  }

  @Test
  @DisplayName("relief/3.2.0: what is settled after the insured time counts if an officer says so")
  void afterTheEnd() {
    try (ClaimCity relief = new ClaimCity("2022-01-10")) {
      String person = relief.enrol("a");
      PolicyCity.Case account = relief.account(person, "2021-12-01", "1", "4000.00");
      account.tries(
          INSURER,
          "record-settlement",
          "{" + stay("2021-12-28", "2022-01-04", "2", "1000.00") + "}");
      ClaimCity.answer(account, YUZHONG, counts("2"), "true");
      assertThat(standing(account).running()).hasToString("5000.00");
      account.tries(
          INSURER,
          "record-settlement",
          "{" + stay("2021-12-29", "2022-01-05", "3", "1000.00") + "}");
      ClaimCity.answer(account, YUZHONG, counts("3"), "false");
      assertThat(standing(account).running()).hasToString("5000.00");
      account.refused(
          INSURER,
          "record-settlement",
          "{" + stay("2022-01-02", "2022-01-05", "4", "1000.00") + "}",
          "relief/2.4");
    }
  }

  @Test
  @DisplayName("relief/3.2.0: one account for a person and period, one bill anywhere")
  void once() {
    try (ClaimCity relief = new ClaimCity("2021-07-01")) {
      String person = relief.enrol("a");
      PolicyCity.Case account = relief.account(person, "2021-06-01", "1", "3000.00");
      String open = "{'person':'" + person + "'," + stay("2021-06-02", "2021-06-02", "2", "1.00");
      assertThat(
              relief
                  .city()
                  .refused(INSURER, CostAccountProcedure.NAME, open + "}", "relief/3.2.0")
                  .sentence()
                  .values())
          .contains(account.id().toString());
      account.refused(
          INSURER,
          "record-settlement",
          "{" + stay("2021-06-02", "2021-06-02", "1", "1.00") + "}",
          "relief/3.2.0");
      Ruling.Refused<?> refused =
          relief
              .city()
              .refused(
                  INSURER,
                  ClaimProcedure.NAME,
                  claim(person, "accident-medical", "2021-06-01", costs("1", "10", "0", "0")),
                  "relief/3.1.3");
      assertThat(refused.sentence().values()).contains(account.id().toString());
    }
  }

  @Test
  @DisplayName(
      "relief/3.2.0: a settlement withdrawn frees its bill and stops the claim it gave rise to")
  void withdrawn() {
    try (ClaimCity relief = new ClaimCity("2021-07-01")) {
      String person = relief.enrol("a");
      PolicyCity.Case account = relief.account(person, "2021-05-01", "1", "2000.00");
      settles(account, "2021-06-01", "2", "3000.00");
      PolicyCity.Case draft =
          new PolicyCity.Case(relief.city(), relief.claims(person).getFirst().id());
      account.does(INSURER, "withdraw-settlement", "{'number':2,'reason':'录入错误'}");
      account.refused(
          INSURER, "withdraw-settlement", "{'number':2,'reason':'再来一次'}", "relief/3.2.0");
      assertThat(standing(account).running()).hasToString("2000.00");
      draft.does(INSURER, "take-up", "{}").refused(INSURER, "decide", "{}", "relief/3.2.0");
      draft.does(INSURER, "reject", "{'reason':'结算记录已撤销'}");
      settles(account, "2021-06-01", "2", "1500.00");
      stands(account, "3500.00", "125.00", "0.00", "125.00");
    }
  }

  @Test
  @DisplayName("relief/3.2.0: a claim by hand has what its account still gives")
  void byHand() {
    try (ClaimCity relief = new ClaimCity("2021-07-01")) {
      String person = relief.enrol("a");
      String supplement = claim(person, "supplement", "2021-06-01", "");
      relief.city().refused(INSURER, ClaimProcedure.NAME, supplement, "relief/3.2.0");
      relief.account(person, "2021-05-01", "1", "5000.00");
      relief.city().refused(INSURER, ClaimProcedure.NAME, supplement, "relief/3.2.0");
      PolicyCity.Case first = relief.settlesDraft(person);
      first.does(INSURER, "reverse", "{'reason':'账户有误'}");
      PolicyCity.Case anew =
          relief
              .city()
              .opened(INSURER, ClaimProcedure.NAME, supplement)
              .does(INSURER, "decide", "{}");
      assertThat(ClaimCity.granted(anew)).isEqualTo("500.00");
    }
  }

  @Test
  @DisplayName("relief/3.2.0: days and amounts that cannot be are refused")
  void absurd() {
    try (ClaimCity relief = new ClaimCity("2021-07-01")) {
      PolicyCity.Case account = relief.account(relief.enrol("a"), "2021-05-01", "1", "1.00");
      for (String wrong :
          List.of(
              stay("2021-06-02", "2021-06-01", "2", "1.00"),
              stay("2021-07-02", "2021-07-02", "2", "1.00"),
              stay("2021-06-01", "2021-06-01", "2", "-1.00"),
              stay("2021-06-01", "2021-06-01", "2", "100000000.01"),
              stay("2021-06-01", "2021-06-01", "2", "1.001"))) {
        account.refused(INSURER, "record-settlement", "{" + wrong + "}", "relief/3.2.0");
      }
      assertThat(
              relief
                  .city()
                  .refused(
                      ClaimCity.OTHER_INSURER,
                      CostAccountProcedure.NAME,
                      "{'person':'"
                          + relief.enrol("b")
                          + "',"
                          + stay("2021-06-01", "2021-06-01", "3", "1.00")
                          + "}",
                      "relief/4.1.1")
                  .kind())
          .isEqualTo(RefusalKind.WRONG_PLACE);
    }
  }

  private static String counts(String bill) {
    return Accumulating.point(new Bill("重庆市人民医院", bill));
  }
}
