package org.gongbao.city.relief.project.budget;

import java.util.Optional;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Procedure;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The budget for the premium of a year (保费预算): prepared by civil affairs, reviewed and placed by
 * finance. Nothing is paid out of it before it is placed, and never more than it holds.
 */
public final class BudgetProcedure {

  /** Name of the procedure. */
  public static final String NAME = "relief-budget";

  static final ClauseId BUDGET = ClauseId.of("relief/5.1");

  private static final String TO_REVIEW = "review";

  enum Stage {
    PREPARED,
    RETURNED,
    REVIEWED,
    PLACED
  }

  /** Prepares it. */
  record Prepare(int year, Money amount) {}

  /** Gives it back. */
  record GiveBack(String reason) {}

  /** Changes what was given back. */
  record Revise(Money amount) {}

  /** Reviews it. */
  record Review() {}

  /** Places it. */
  record Place() {}

  /** Moves a part to the premium account. */
  record Allocate(Money amount) {}

  private BudgetProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, BudgetFile.EMPTY)
        .law("relief")
        .events(BudgetEvent.class, BudgetFile::apply)
        .on("prepare", Prepare.class)
        .opens()
        .to(Stage.PREPARED)
        .by(Roles.MUNICIPAL)
        .cites("relief/5.1", "relief/6.2.1")
        .rule((known, in) -> positive(in.amount()))
        .does(BudgetProcedure::prepare)
        .ties((known, in) -> Sides.city(known))
        .starts(TO_REVIEW)
        .clock(TO_REVIEW, Roles.FINANCE)
        .on(file -> Optional.empty())
        .cites("relief/5.1")
        .stoppedBy("review", "give-back")
        .on("give-back", GiveBack.class)
        .from(Stage.PREPARED)
        .to(Stage.RETURNED)
        .by(Roles.FINANCE)
        .cites("relief/5.1")
        .records((known, in) ->
            new BudgetEvent.BudgetReturned(
                Personal.of("division/" + Sides.CITY, in.reason()), known.law().asOf()))
        .on("revise", Revise.class)
        .from(Stage.RETURNED)
        .to(Stage.PREPARED)
        .by(Roles.MUNICIPAL)
        .cites("relief/5.1")
        .rule((known, in) -> positive(in.amount()))
        .records((known, in) -> new BudgetEvent.BudgetRevised(in.amount(), known.law().asOf()))
        .starts(TO_REVIEW)
        .on("review", Review.class)
        .from(Stage.PREPARED)
        .to(Stage.REVIEWED)
        .by(Roles.FINANCE)
        .cites("relief/5.1")
        .records((known, in) -> new BudgetEvent.BudgetReviewed(known.law().asOf()))
        .on("place", Place.class)
        .from(Stage.REVIEWED)
        .to(Stage.PLACED)
        .by(Roles.FINANCE)
        .cites("relief/5.1")
        .does((known, in) -> place(known))
        .on("allocate", Allocate.class)
        .from(Stage.PREPARED, Stage.RETURNED, Stage.REVIEWED, Stage.PLACED)
        .by(Roles.FINANCE)
        .cites("relief/5.1")
        .guard(known -> placed(known, BudgetFile.of(known)))
        .rule((known, in) -> positive(in.amount()))
        .does(BudgetProcedure::allocate)
        .build();
  }

  private static Ruling<Boolean> positive(Money amount) {
    return amount.isMoreThan(Money.ZERO)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.OUT_OF_BOUNDS, BUDGET, "relief.no-amount", amount);
  }

  static Ruling<Boolean> placed(Known known, BudgetFile budget) {
    return known.law().condition(BUDGET, "budget-placed", budget.placed().isPresent())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, BUDGET, "relief.budget-unplaced", budget.year());
  }

  private static Ruling<Change> prepare(Known known, Prepare in) {
    return Ruling.granted(
        Change.of(new BudgetEvent.BudgetPrepared(in.year(), in.amount(), known.law().asOf()))
            .posting(
                new Posting(
                    Posting.Account.free("relief-budgets"),
                    Posting.Account.claim(NAME + "/" + in.year()),
                    1)));
  }

  private static Posting.Account fund(int year) {
    return Posting.Account.stock(NAME + "/" + year + "/fund");
  }

  private static Ruling<Change> place(Known known) {
    BudgetFile budget = BudgetFile.of(known);
    return Ruling.granted(
        Change.of(new BudgetEvent.BudgetPlaced(known.law().asOf()))
            .posting(
                new Posting(
                    Posting.Account.free("city-budget"),
                    fund(budget.year()),
                    budget.amount().fen())));
  }

  private static Ruling<Change> allocate(Known known, Allocate in) {
    return Ruling.granted(
        Change.of(new BudgetEvent.PremiumAllocated(in.amount(), known.law().asOf()))
            .posting(
                new Posting(
                    fund(BudgetFile.of(known).year()), Budgets.premium(), in.amount().fen())));
  }
}
