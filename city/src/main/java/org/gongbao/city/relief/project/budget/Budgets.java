package org.gongbao.city.relief.project.budget;

import java.util.List;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Tied;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * What payments ask of the budget: nothing is paid to an insurer before it is placed, and never
 * more than finance has moved to the premium account.
 */
public final class Budgets {

  private Budgets() {}

  /** Keys of {@link Need#TIED}: the budgets of the city. */
  public static List<String> needs() {
    return List.of(key());
  }

  private static String key() {
    return Tied.key(BudgetProcedure.NAME, "division/" + Sides.CITY, Sides.POLICYHOLDER);
  }

  /** The account out of which premium is paid: filled by allocations, never below nothing. */
  public static Posting.Account premium() {
    return Posting.Account.stock("relief-premium");
  }

  /** Granted if the premium account holds an amount; declare {@link Need#BALANCES} of it. */
  public static Ruling<Boolean> holds(Known known, Money amount) {
    Money left = Money.ofFen(known.facts().get(Need.BALANCES, premium().name()).orElse(0L));
    return known
            .law()
            .condition(BudgetProcedure.BUDGET, "premium-allocated", !amount.isMoreThan(left))
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.OUT_OF_BOUNDS,
            BudgetProcedure.BUDGET,
            "relief.premium-not-allocated",
            amount,
            left);
  }

  /** Granted if the budget of that year is placed; else refused by 5.1. */
  public static Ruling<Boolean> placed(Known known, int year) {
    return known.facts().get(Need.TIED, key()).orElse(Tied.NONE).cases().stream()
        .map(BudgetFile::of)
        .filter(budget -> budget.year() == year)
        .findFirst()
        .map(budget -> BudgetProcedure.placed(known, budget))
        .orElseGet(() ->
            Ruling.refused(
                RefusalKind.MISSING, BudgetProcedure.BUDGET, "relief.budget-unplaced", year));
  }
}
