package org.gongbao.city.relief.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.ReliefCity.FINANCE;
import static org.gongbao.city.relief.ReliefCity.INSURER_1;
import static org.gongbao.city.relief.ReliefCity.INSURER_3;
import static org.gongbao.city.relief.ReliefCity.MUNICIPAL;

import org.gongbao.city.relief.ReliefCity;
import org.gongbao.city.relief.rules.LossRatio;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Clock;
import org.gongbao.law.Accepts;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The account of a protection period")
class SettlementTest {

  private static final String[] PREMIUMS = {"30", "25", "20", "25", "20"};

  private static PolicyCity.Case account(PolicyCity city, String... claims) {
    PolicyCity.Case account = city.opened(MUNICIPAL, SettlementProcedure.NAME, "{'period':1}");
    for (int i = 0; i < claims.length; i++) {
      deliver(account, i + 1, claims[i] + "000000.00");
    }
    return account;
  }

  private static void deliver(PolicyCity.Case account, int insurer, String claims) {
    account.does(
        MUNICIPAL,
        "deliver-figures",
        "{'insurer':%d,'premium':'%s000000.00','claims':'%s'}"
            .formatted(insurer, PREMIUMS[insurer - 1], claims));
  }

  private static LossRatio.Settlement settled(PolicyCity.Case account) {
    account.does(MUNICIPAL, "settle", "{}");
    return SettlementFile.of(account.file()).settled().orElseThrow().pooled().together();
  }

  @Test
  @DisplayName("relief.s5: 85, 90, 95 and 110 per cent, and an insurer that withdraws its figures")
  void scenario() {
    try (PolicyCity city = ReliefCity.at("2021-11-20")) {
      PolicyCity.Case account = account(city, "33", "20", "15", "22", "12");
      LossRatio.Settlement first = settled(account);
      assertThat(first.ratio()).isEqualTo("0.85000000");
      assertThat(first.by()).hasToString("relief/5.4.2");
      deliver(account, 5, "18000000.00");
      assertThat(settled(account).band()).isEqualTo(LossRatio.Band.CORRIDOR);
      deliver(account, 5, "24000000.00");
      LossRatio.Settlement shared = settled(account);
      assertThat(shared.policyholder()).hasToString("3000000.00");
      assertThat(shared.insurers()).hasToString("3000000.00");
      deliver(account, 5, "42000000.00");
      LossRatio.Settlement over = settled(account);
      assertThat(over.policyholder()).hasToString("6000000.00");
      assertThat(over.insurers()).hasToString("18000000.00");
      account.does(INSURER_3, "withdraw-figures", "{'insurer':3,'reason':'重新核对'}");
      assertThat(SettlementFile.of(account.file()).settled()).isEmpty();
      Ruling<?> open = account.tries(MUNICIPAL, "settle", "{}");
      assertThat(open).isInstanceOf(Ruling.Undetermined.class);
      assertThat(((Ruling.Undetermined<?>) open).questions())
          .allSatisfy(question -> {
            assertThat(question.point()).endsWith("of-insurer-3");
            assertThat(question.clause()).hasToString("relief/5.4.5");
          });
    }
  }

  @Accepts("relief/6.2.2#1")
  @Test
  @DisplayName("relief/6.2.2: the bureau alone does not approve its settlement; finance does")
  void approved() {
    try (PolicyCity city = ReliefCity.at("2021-11-20")) {
      PolicyCity.Case account = account(city, "33", "20", "15", "22", "12");
      account.does(MUNICIPAL, "settle", "{}");
      account.refused(MUNICIPAL, "approve-settlement", "{}", "relief/6.2.2");
      account.does(FINANCE, "approve-settlement", "{}");
      assertThat(SettlementFile.of(account.file()).approved()).contains("cai");
    }
  }

  @Accepts("relief/5.4.1#3")
  @Test
  @DisplayName("relief/5.4.1: nothing is deducted beyond the pool; the rest is open, and asked")
  void deducted() {
    try (PolicyCity city = ReliefCity.at("2021-11-20")) {
      PolicyCity.Case account = account(city, "18", "18", "18", "18", "18");
      assertThat(settled(account).deduction()).hasToString("12000000.00");
      account.refused(MUNICIPAL, "deduct", "{'pool':'9500000.00'}", "relief/5.4.1");
      account.does(FINANCE, "approve-settlement", "{}");
      account.does(MUNICIPAL, "deduct", "{'pool':'9500000.00'}");
      SettlementFile.Deducted deducted = SettlementFile.of(account.file()).deducted().orElseThrow();
      assertThat(deducted.amount()).hasToString("9500000.00");
      assertThat(deducted.open()).hasToString("2500000.00");
      assertThat(account.file().clock("open-remainder").map(Clock.Run::state))
          .contains(Clock.State.OPEN);
      assertThat(account.tries(MUNICIPAL, "decide-remainder", "{}"))
          .isInstanceOf(Ruling.Undetermined.class);
      account.refused(MUNICIPAL, "deduct", "{'pool':'9500000.00'}", "relief/5.4.1");
    }
  }

  @Test
  @DisplayName("relief/5.4.1: a pool that holds it all leaves nothing open")
  void wholly() {
    try (PolicyCity city = ReliefCity.at("2021-11-20")) {
      PolicyCity.Case account = account(city, "18", "18", "18", "18", "18");
      account.does(MUNICIPAL, "settle", "{}").does(FINANCE, "approve-settlement", "{}");
      account.does(MUNICIPAL, "deduct", "{'pool':'20000000.00'}");
      assertThat(account.file().clock("open-remainder")).isEmpty();
      account.refused(MUNICIPAL, "decide-remainder", "{}", "relief/5.4.1");
    }
  }

  @Test
  @DisplayName("relief/5.4.5: one insurer alone is not settled, and delivers for no other")
  void together() {
    try (PolicyCity city = ReliefCity.at("2021-11-20")) {
      city.refused(MUNICIPAL, SettlementProcedure.NAME, "{'period':2}", "relief/5.3");
      PolicyCity.Case account = account(city, "33", "20", "15", "22", "12");
      account.refused(MUNICIPAL, "settle", "{'onlyInsurer':1}", "relief/5.4.5");
      account.refused(
          INSURER_1,
          "deliver-figures",
          "{'insurer':2,'premium':'1.00','claims':'1.00'}",
          "relief/5.4.5");
      account.refused(
          INSURER_1,
          "deliver-figures",
          "{'insurer':1,'premium':'1.00','claims':'-1.00'}",
          "relief/5.4.5");
    }
  }

  @Test
  @DisplayName("relief/5.4.1: what the last period lacks is asked; no later settlement takes it")
  void lastPeriod() {
    try (PolicyCity city = ReliefCity.at("2022-01-20")) {
      PolicyCity.Case account = city.opened(MUNICIPAL, SettlementProcedure.NAME, "{'period':2}");
      for (int insurer = 1; insurer <= 5; insurer++) {
        deliver(account, insurer, "1000000.00");
      }
      Ruling<?> open = account.tries(MUNICIPAL, "settle", "{}");
      assertThat(open).isInstanceOf(Ruling.Undetermined.class);
      assertThat(((Ruling.Undetermined<?>) open).questions().getFirst().point())
          .isEqualTo("shortfall-of-last-period");
    }
  }
}
