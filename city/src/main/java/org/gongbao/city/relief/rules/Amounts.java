package org.gongbao.city.relief.rules;

import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Amounts that can be a person's: none below zero, none beyond all reason. */
public final class Amounts {

  /** No bill of one person is higher; a longer one was misread. Also keeps the sums in 64 bits. */
  private static final Money MOST = Money.ofFen(10_000_000_000L);

  private Amounts() {}

  /** The amount, or why it cannot be. */
  public static Ruling<Money> plausible(String field, Money amount, ClauseId clause) {
    return amount.isNegative() || amount.isMoreThan(MOST)
        ? Ruling.refused(
            RefusalKind.OUT_OF_BOUNDS, clause, "relief.amount-implausible", field, amount)
        : Ruling.granted(amount);
  }
}
