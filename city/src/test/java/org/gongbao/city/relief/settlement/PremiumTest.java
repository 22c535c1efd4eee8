package org.gongbao.city.relief.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.ReliefCity.FINANCE;
import static org.gongbao.city.relief.ReliefCity.INSURER_1;
import static org.gongbao.city.relief.ReliefCity.MUNICIPAL;
import static org.gongbao.city.relief.ReliefCity.YUZHONG;
import static org.gongbao.city.relief.ReliefCity.YUZHONG_2;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongbao.city.relief.ReliefCity;
import org.gongbao.city.relief.roll.ListProcedure;
import org.gongbao.city.relief.roll.Rolls;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.law.Accepts;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Premium paid to an insurer")
class PremiumTest {

  static final Actor SECOND =
      PolicyCity.actor("shi-2", "", "500000", "relief-policyholder", "municipal-civil-affairs");

  static void enrol(PolicyCity city, String month, String kind, int first, int count) {
    PolicyCity.Case list =
        city.opened(
            YUZHONG,
            ListProcedure.NAME,
            "{'place':'500103','month':'%s','kind':'%s'}".formatted(month, kind));
    String[] rows =
        IntStream.range(first, first + count)
            .mapToObj(i ->
                "甲,%s,低保对象,,2020-01-01,,否"
                    .formatted(
                        ReliefCity.number(
                                "19%02d%02d%02d".formatted(40 + i % 50, 1 + i % 12, 1 + i % 28),
                                i % 1000)
                            .text()))
            .toArray(String[]::new);
    Rolls.bring(list, YUZHONG, rows);
    Rolls.enrol(list, YUZHONG, YUZHONG_2, INSURER_1, 1, count);
  }

  static void budget(PolicyCity city) {
    city.opened(MUNICIPAL, "relief-budget", "{'year':2021,'amount':'1000000.00'}")
        .does(FINANCE, "review", "{}")
        .does(FINANCE, "place", "{}")
        .does(FINANCE, "allocate", "{'amount':'1000000.00'}");
  }

  @Accepts("relief/5.2#1")
  @Accepts("relief/5.1#1")
  @Test
  @DisplayName("relief/5.2: what the lists come to, less what was paid, once the budget is placed")
  void paid() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-03-20"))) {
      enrol(city, "2020-11", "first-batch", 0, 1000);
      enrol(city, "2021-03", "addition", 1000, 40);
      PolicyCity.Case account =
          city.opened(MUNICIPAL, PremiumProcedure.NAME, "{'insurer':1,'period':1}");
      PolicyCity.Case budget =
          city.opened(MUNICIPAL, "relief-budget", "{'year':2021,'amount':'1000000.00'}");
      account.refused(MUNICIPAL, "propose-payment", "{'amount':'123200.00'}", "relief/5.1");
      budget.does(FINANCE, "review", "{}");
      account.refused(MUNICIPAL, "propose-payment", "{'amount':'123200.00'}", "relief/5.1");
      budget.does(FINANCE, "place", "{}");
      assertThat(
              account
                  .refused(MUNICIPAL, "propose-payment", "{'amount':'123200.01'}", "relief/5.2")
                  .kind())
          .isEqualTo(RefusalKind.OUT_OF_BOUNDS);
      account.does(MUNICIPAL, "propose-payment", "{'amount':'123200.00'}");
      assertThat(account.refused(MUNICIPAL, "release-payment", "{}", "relief/5.2").kind())
          .isEqualTo(RefusalKind.RECUSED);
      account
          .does(SECOND, "decline-payment", "{'reason':'核对'}")
          .does(MUNICIPAL, "propose-payment", "{'amount':'123200.00'}");
      account.refused(SECOND, "release-payment", "{}", "relief/5.1");
      budget.does(FINANCE, "allocate", "{'amount':'123199.99'}");
      Ruling.Refused<?> beyond = account.refused(SECOND, "release-payment", "{}", "relief/5.1");
      assertThat(beyond.kind()).isEqualTo(RefusalKind.OUT_OF_BOUNDS);
      assertThat(beyond.sentence().values()).containsExactly("123200.00", "123199.99");
      budget.does(FINANCE, "allocate", "{'amount':'0.01'}");
      account.does(SECOND, "release-payment", "{}");
      assertThat(PremiumFile.of(account.file()).paid()).hasToString("123200.00");
      account.refused(MUNICIPAL, "propose-payment", "{'amount':'0.01'}", "relief/5.2");
      KeptForms.check("relief", PremiumProcedure.NAME, PremiumEvent.class, List.of(account));
    }
  }

  @Test
  @DisplayName("relief/5.1: of two who release at once out of what is left for one, one is refused")
  void atOnce() throws Exception {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-11-20"))) {
      enrol(city, "2021-10", "addition", 0, 2);
      enrol(city, "2021-11", "first-batch", 100, 1);
      city.opened(MUNICIPAL, "relief-budget", "{'year':2021,'amount':'1000.00'}")
          .does(FINANCE, "review", "{}")
          .does(FINANCE, "place", "{}")
          .does(FINANCE, "allocate", "{'amount':'30.00'}");
      List<PolicyCity.Case> accounts =
          IntStream.rangeClosed(1, 2)
              .mapToObj(period ->
                  city.opened(
                          MUNICIPAL,
                          PremiumProcedure.NAME,
                          "{'insurer':1,'period':%d}".formatted(period))
                      .does(MUNICIPAL, "propose-payment", "{'amount':'20.00'}"))
              .toList();
      try (var threads = Executors.newFixedThreadPool(2)) {
        for (var done :
            threads.invokeAll(
                accounts.stream()
                    .<Callable<Ruling<?>>>map(account ->
                        () ->
                            city.casework()
                                .act(
                                    SECOND,
                                    account.id(),
                                    "release-payment",
                                    PolicyCity.json("{}"),
                                    Optional.empty(),
                                    "at-once-" + account.id(),
                                    OptionalInt.empty())
                                .ruling())
                    .toList())) {
          assertThat(done.get()).isNotNull();
        }
      }
      assertThat(
              Money.sum(
                  accounts.stream().map(account -> PremiumFile.of(account.file()).paid()).toList()))
          .hasToString("20.00");
    }
  }

  @Test
  @DisplayName("relief/5.2: an account is opened once, for an insurer and period that there are")
  void once() {
    try (PolicyCity city = ReliefCity.at("2021-03-20")) {
      budget(city);
      city.refused(MUNICIPAL, PremiumProcedure.NAME, "{'insurer':6,'period':1}", "relief/5.2");
      city.refused(MUNICIPAL, PremiumProcedure.NAME, "{'insurer':1,'period':3}", "relief/5.2");
      PolicyCity.Case account =
          city.opened(MUNICIPAL, PremiumProcedure.NAME, "{'insurer':1,'period':1}");
      city.refused(MUNICIPAL, PremiumProcedure.NAME, "{'insurer':1,'period':1}", "relief/5.2");
      account.refused(MUNICIPAL, "propose-payment", "{'amount':'10.00'}", "relief/5.2");
    }
  }
}
