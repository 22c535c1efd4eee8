package org.gongbao.city.relief.settlement;

import java.util.Optional;
import org.gongbao.law.Money;

/** What the steps of a period's account ask for. */
sealed interface SettlementInput {

  /** Begins the account of a period that is over. */
  record BeginAccount(int period) implements SettlementInput {}

  /** Delivers an insurer's figures; those delivered before no longer count. */
  record DeliverFigures(int insurer, Money premium, Money claims) implements SettlementInput {}

  /** Takes an insurer's figures back. */
  record WithdrawFigures(int insurer, String reason) implements SettlementInput {}

  /**
   * Settles the period.
   *
   * @param onlyInsurer an insurer that wants to be settled alone, which is refused
   */
  record Settle(Optional<Integer> onlyInsurer) implements SettlementInput {}

  /** Approves the settlement. */
  record Approve() implements SettlementInput {}

  /** Takes the deduction from what is still to be paid of the next period's premium. */
  record Deduct() implements SettlementInput {}

  /** The pool did not hold all of it. */
  record LeaveOpen() implements SettlementInput {}

  /** Lists that came later held the rest. */
  record TakeAll() implements SettlementInput {}

  /**
   * Says what becomes of what the pool did not hold.
   *
   * @param decision empty to have the question put to an officer
   */
  record DecideRemainder(Optional<String> decision) implements SettlementInput {}
}
