package org.gongbao.city.relief.settlement;

import java.util.Optional;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.law.Ruling;

/**
 * The account of one protection period (实际赔付率核算, relief/5.3 and 5.4): each insurer delivers its
 * premium and claims, all five are settled together, finance approves, and what is missing is
 * deducted from what the next period still owes.
 */
public final class SettlementProcedure {

  /** Name of the procedure. */
  public static final String NAME = "relief-settlement";

  static final String MUNICIPAL = "municipal-civil-affairs";
  static final String FINANCE = "municipal-finance";

  /** The step by which the rest of a deduction is left open. */
  static final String LEAVE_OPEN = "leave-open";

  /** The step by which nothing is open any more, for lists that came later held the rest. */
  static final String TAKE_ALL = "take-all";

  private static final String REMAINDER = "open-remainder";

  private enum Stage {
    GATHERING,
    SETTLED,
    APPROVED
  }

  private SettlementProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, SettlementFile.EMPTY)
        .law("relief")
        .events(SettlementEvent.class, SettlementFile::apply)
        .on("begin-account", SettlementInput.BeginAccount.class)
        .opens()
        .to(Stage.GATHERING)
        .by(MUNICIPAL)
        .cites("relief/5.3", "relief/5.4.5", "relief/2.5")
        .rule(Settling::over)
        .does((known, in) -> Settling.begin(known, in))
        .ties(Settling::parties)
        .on("deliver-figures", SettlementInput.DeliverFigures.class)
        .from(Stage.GATHERING, Stage.SETTLED)
        .to(Stage.GATHERING)
        .by("insurer", MUNICIPAL)
        .cites("relief/5.4.5")
        .rule((known, in, actor) -> Settling.ownFigures(known, in.insurer(), actor))
        .rule(Settling::amounts)
        .records(Settling::deliver)
        .on("withdraw-figures", SettlementInput.WithdrawFigures.class)
        .from(Stage.GATHERING, Stage.SETTLED)
        .to(Stage.GATHERING)
        .by("insurer", MUNICIPAL)
        .cites("relief/5.4.5")
        .rule((known, in, actor) -> Settling.ownFigures(known, in.insurer(), actor))
        .records(Settling::takeBack)
        .on("settle", SettlementInput.Settle.class)
        .from(Stage.GATHERING, Stage.SETTLED)
        .to(Stage.SETTLED)
        .by(MUNICIPAL)
        .cites(
            "relief/5.4.5",
            "relief/5.3",
            "relief/5.4.1",
            "relief/5.4.2",
            "relief/5.4.3",
            "relief/5.4.4")
        .rule(Settling::allTogether)
        .does((known, in) -> Settling.settle(known))
        .keepsReasons()
        .on("approve-settlement", SettlementInput.Approve.class)
        .from(Stage.SETTLED)
        .to(Stage.APPROVED)
        .by(FINANCE, MUNICIPAL)
        .cites("relief/6.2.2")
        .guard(Settling::byFinance)
        .guard((Known known) -> Settling.settled(known))
        .does((known, in, actor) -> Ruling.granted(Change.of(Settling.approve(known, actor))))
        .makes("settlement-statement")
        .on("deduct", SettlementInput.Deduct.class)
        .from(Stage.APPROVED)
        .by(MUNICIPAL)
        .cites("relief/5.4.1", "relief/5.4.5")
        .needs(Need.TIED, file -> Deducting.needs())
        .guard((Known known) -> Settling.approved(known))
        .guard((Known known) -> Deducting.deductible(known))
        .does(Deducting::deduct)
        // shown as open until somebody says what becomes of it
        .on(LEAVE_OPEN, SettlementInput.LeaveOpen.class)
        .from(Stage.APPROVED)
        .cites("relief/5.4.1")
        .starts(REMAINDER)
        .clock(REMAINDER, MUNICIPAL)
        .on(file -> Optional.empty())
        .cites("relief/5.4.1")
        .stoppedBy("decide-remainder", TAKE_ALL)
        .on(TAKE_ALL, SettlementInput.TakeAll.class)
        .from(Stage.APPROVED)
        .cites("relief/5.4.1")
        .on("decide-remainder", SettlementInput.DecideRemainder.class)
        .from(Stage.APPROVED)
        .by(MUNICIPAL)
        .cites("relief/5.4.1")
        .does((known, in) -> Deducting.decide(known, in))
        .build();
  }
}
