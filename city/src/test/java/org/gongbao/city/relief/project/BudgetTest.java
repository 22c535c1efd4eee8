package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.project.ProjectCity.FINANCE;
import static org.gongbao.city.relief.project.ProjectCity.MUNICIPAL;
import static org.gongbao.city.relief.project.ProjectCity.insurer;

import org.gongbao.city.relief.project.budget.BudgetFile;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.city.testing.PolicyCity.Case;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The budget for the premium")
class BudgetTest {

  private static final String BUDGET = "relief-budget";

  private final PolicyCity city = ProjectCity.at("2021-01-04");

  @AfterEach
  void close() {
    city.close();
  }

  private Case prepared() {
    return city.opened(MUNICIPAL, BUDGET, "{'year':2021,'amount':'100000000.00'}");
  }

  private Case account() {
    return city.opened(MUNICIPAL, "relief-premium", "{'insurer':1,'period':1}");
  }

  @Test
  @DisplayName("relief/5.1: nothing is paid to an insurer while the budget is only prepared")
  void onlyPrepared() {
    Case account = account();
    String pay = "{'amount':'1.00'}";
    account.refused(MUNICIPAL, "propose-payment", pay, "relief/5.1");
    Case budget = prepared();
    Ruling.Refused<?> refused = account.refused(MUNICIPAL, "propose-payment", pay, "relief/5.1");
    assertThat(refused.kind()).isEqualTo(RefusalKind.NOT_YET);
    budget.refused(FINANCE, "allocate", "{'amount':'1.00'}", "relief/5.1");
    budget.does(FINANCE, "review", "{}");
    account.refused(MUNICIPAL, "propose-payment", pay, "relief/5.1");
    budget.does(FINANCE, "place", "{}");
    // the budget is no hindrance any more, only that nothing is owed
    account.refused(MUNICIPAL, "propose-payment", pay, "relief/5.2");
  }

  @Test
  @DisplayName("relief/5.1: the premium account gets no more than was placed")
  void noMore() {
    Case budget = prepared().does(FINANCE, "review", "{}").does(FINANCE, "place", "{}");
    budget.does(FINANCE, "allocate", "{'amount':'60000000.00'}");
    Ruling.Refused<?> refused =
        budget.refused(FINANCE, "allocate", "{'amount':'40000000.01'}", "relief/5.1");
    assertThat(refused.kind()).isEqualTo(RefusalKind.OUT_OF_BOUNDS);
    budget.refused(FINANCE, "allocate", "{'amount':'0.00'}", "relief/5.1");
    budget.does(FINANCE, "allocate", "{'amount':'40000000.00'}");
    assertThat(BudgetFile.of(budget.file()).allocated()).isEqualTo(Money.of("100000000.00"));
  }

  @Test
  @DisplayName("relief/5.1: civil affairs prepare, finance reviews; neither does the other's part")
  void parts() {
    city.refused(FINANCE, BUDGET, "{'year':2021,'amount':'1.00'}", "relief/5.1");
    city.refused(insurer(1), BUDGET, "{'year':2021,'amount':'1.00'}", "relief/5.1");
    city.refused(MUNICIPAL, BUDGET, "{'year':2021,'amount':'-1.00'}", "relief/5.1");
    Case budget = prepared();
    city.refused(MUNICIPAL, BUDGET, "{'year':2021,'amount':'1.00'}", "relief/5.1");
    budget.refused(MUNICIPAL, "review", "{}", "relief/5.1");
    budget.refused(FINANCE, "place", "{}", "relief/5.1");
    assertThat(ProjectCity.inbox(city, FINANCE, BUDGET)).containsExactly("review");
    budget.does(FINANCE, "give-back", "{'reason':'测算依据不足'}");
    assertThat(ProjectCity.inbox(city, FINANCE, BUDGET)).isEmpty();
    budget.does(MUNICIPAL, "revise", "{'amount':'90000000.00'}").does(FINANCE, "review", "{}");
    assertThat(BudgetFile.of(budget.file()).amount()).isEqualTo(Money.of("90000000.00"));
  }
}
