package org.gongbao.city.relief.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.ReliefCity.FINANCE;
import static org.gongbao.city.relief.ReliefCity.INSURER_1;
import static org.gongbao.city.relief.ReliefCity.MUNICIPAL;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongbao.city.relief.ReliefCity;
import org.gongbao.city.relief.rules.LossRatio;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Clock;
import org.gongbao.law.Accepts;
import org.gongbao.law.Money;
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

  /** Premium 1,000 yuan and claims 750: 100 yuan are missing. */
  private static PolicyCity.Case lacking(PolicyCity city) {
    PolicyCity.Case account = city.opened(MUNICIPAL, SettlementProcedure.NAME, "{'period':1}");
    for (int insurer = 1; insurer <= 5; insurer++) {
      account.does(
          MUNICIPAL,
          "deliver-figures",
          "{'insurer':%d,'premium':'200.00','claims':'150.00'}".formatted(insurer));
    }
    assertThat(settled(account).deduction()).hasToString("100.00");
    return account;
  }

  private static SettlementFile.Deducted deducted(PolicyCity.Case account) {
    return SettlementFile.of(account.file()).deducted().orElseThrow();
  }

  private static String proposed(String amount) {
    return "{'amount':'%s'}".formatted(amount);
  }

  @Accepts("relief/5.4.1#3")
  @Test
  @DisplayName(
      "relief/5.4.1: nothing is deducted beyond what the next period's lists have to come; the"
          + " rest is open, and asked; what was deducted is not paid")
  void deducted() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-11-20"))) {
      PremiumTest.budget(city);
      PremiumTest.enrol(city, "2021-11", "first-batch", 0, 3);
      PolicyCity.Case premium =
          city.opened(MUNICIPAL, PremiumProcedure.NAME, "{'insurer':1,'period':2}");
      PolicyCity.Case account = lacking(city);
      account.refused(MUNICIPAL, "deduct", "{}", "relief/5.4.1");
      account.does(FINANCE, "approve-settlement", "{}").does(MUNICIPAL, "deduct", "{}");
      assertThat(deducted(account).pool()).hasToString("60.00");
      assertThat(deducted(account).amount()).hasToString("60.00");
      assertThat(deducted(account).open()).hasToString("40.00");
      assertThat(deducted(account).taken()).containsEntry(1, Money.of("60.00"));
      premium.refused(MUNICIPAL, "propose-payment", proposed("0.01"), "relief/5.2");
      assertThat(account.file().clock("open-remainder").map(Clock.Run::state))
          .contains(Clock.State.OPEN);
      account.refused(MUNICIPAL, "deduct", "{}", "relief/5.4.1");
      assertThat(account.tries(MUNICIPAL, "decide-remainder", "{}"))
          .isInstanceOf(Ruling.Undetermined.class);
      int question = account.file().questions().getLast().id();
      account.does(
          MUNICIPAL, "answer", "{'question':%d,'answer':'2021-17','why':'合同'}".formatted(question));
      assertThat(SettlementFile.of(account.file()).isDecided()).isTrue();
      account.refused(MUNICIPAL, "decide-remainder", "{}", "relief/5.4.1");
      account.refused(MUNICIPAL, "deduct", "{}", "relief/5.4.1");
    }
  }

  @Test
  @DisplayName("relief/5.4.1: what an addition brings later is deducted too, until nothing is open")
  void later() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-11-20"))) {
      PremiumTest.budget(city);
      PremiumTest.enrol(city, "2021-11", "first-batch", 0, 3);
      PolicyCity.Case account = lacking(city).does(FINANCE, "approve-settlement", "{}");
      account.does(MUNICIPAL, "deduct", "{}");
      city.at("2021-12-20");
      PremiumTest.enrol(city, "2021-12", "addition", 3, 5);
      account.does(MUNICIPAL, "deduct", "{}");
      assertThat(deducted(account).pool()).hasToString("50.00");
      assertThat(deducted(account).amount()).hasToString("100.00");
      assertThat(deducted(account).open()).hasToString("0.00");
      assertThat(account.file().clock("open-remainder").map(Clock.Run::state))
          .contains(Clock.State.STOPPED);
      PolicyCity.Case premium =
          city.opened(MUNICIPAL, PremiumProcedure.NAME, "{'insurer':1,'period':2}");
      premium.refused(MUNICIPAL, "propose-payment", proposed("10.01"), "relief/5.2");
      premium.does(MUNICIPAL, "propose-payment", proposed("10.00"));
      account.refused(MUNICIPAL, "decide-remainder", "{}", "relief/5.4.1");
    }
  }

  @Test
  @DisplayName("relief/5.4.1: what was paid already is no part of the pool")
  void paidBefore() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-11-20"))) {
      PremiumTest.budget(city);
      PremiumTest.enrol(city, "2021-11", "first-batch", 0, 8);
      PolicyCity.Case premium =
          city.opened(MUNICIPAL, PremiumProcedure.NAME, "{'insurer':1,'period':2}");
      premium
          .does(MUNICIPAL, "propose-payment", proposed("90.00"))
          .does(PremiumTest.SECOND, "release-payment", "{}");
      PolicyCity.Case account =
          lacking(city).does(FINANCE, "approve-settlement", "{}").does(MUNICIPAL, "deduct", "{}");
      assertThat(deducted(account).pool()).hasToString("70.00");
      assertThat(deducted(account).open()).hasToString("30.00");
    }
  }

  @Test
  @DisplayName("relief/5.4.1: of a payment and a deduction at once out of the same, one is refused")
  void atOnce() throws Exception {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-11-20"))) {
      PremiumTest.budget(city);
      PremiumTest.enrol(city, "2021-11", "first-batch", 0, 3);
      PolicyCity.Case premium =
          city.opened(MUNICIPAL, PremiumProcedure.NAME, "{'insurer':1,'period':2}")
              .does(MUNICIPAL, "propose-payment", proposed("60.00"));
      PolicyCity.Case account = lacking(city).does(FINANCE, "approve-settlement", "{}");
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        List<Callable<Ruling<?>>> both =
            List.of(
                () -> acts(city, PremiumTest.SECOND, premium, "release-payment"),
                () -> acts(city, MUNICIPAL, account, "deduct"));
        for (Future<Ruling<?>> done : threads.invokeAll(both)) {
          assertThat(done.get()).isNotNull();
        }
      }
      Money paid = PremiumFile.of(premium.file()).paid();
      Money taken =
          SettlementFile.of(account.file())
              .deducted()
              .map(SettlementFile.Deducted::amount)
              .orElse(Money.ZERO);
      assertThat(paid.plus(taken)).hasToString("60.00");
    }
  }

  private static Ruling<?> acts(PolicyCity city, Actor actor, PolicyCity.Case one, String action) {
    return city.casework()
        .act(
            actor,
            one.id(),
            action,
            PolicyCity.json("{}"),
            Optional.empty(),
            action + one.id(),
            OptionalInt.empty())
        .ruling();
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
      int question = account.file().questions().getLast().id();
      account.does(
          MUNICIPAL, "answer", "{'question':%d,'answer':'2022-3','why':'合同'}".formatted(question));
      account.does(FINANCE, "approve-settlement", "{}");
      account.refused(MUNICIPAL, "deduct", "{}", "relief/5.4.1");
    }
  }
}
