package org.gongbao.city.ledger;

/**
 * What was moved on one account (发生额), of one code if asked by one.
 *
 * @param code what it is grouped by; empty if by the account alone, or of none
 * @param lines how many entries
 */
public record Sum(String code, String account, Unit unit, long debit, long credit, long lines) {

  /** Debit less credit (余额). */
  public long balance() {
    return Math.subtractExact(debit, credit);
  }
}
