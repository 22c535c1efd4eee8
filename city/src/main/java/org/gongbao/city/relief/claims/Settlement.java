package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;

/**
 * A one-stop settlement (一站式结算) of a stay in hospital for an illness.
 *
 * @param number within the account, from 1
 * @param countsOn day whose law applies: of the settlement; where that lies after the insured time
 *     and an officer confirmed it, of the admission
 * @param amount costs outside the catalogue that the person bore
 * @param billKey digest of hospital and bill number
 */
public record Settlement(
    int number,
    LocalDate admitted,
    LocalDate settled,
    LocalDate countsOn,
    Money amount,
    @CaseEvent.Open String billKey,
    Personal<Bill> bill) {

  /**
   * How the account stands after a settlement.
   *
   * @param running all costs of the period
   * @param paidBefore what was granted or proposed before
   * @param due what is proposed now
   * @param missing what the gate still wants
   * @param clause why nothing is due
   * @param reckoning the steps, once the gate is reached
   */
  public record Standing(
      Money running,
      Money entitlement,
      Money paidBefore,
      Money due,
      Optional<Money> missing,
      Optional<ClauseId> clause,
      Optional<Reckoning> reckoning) {}
}
