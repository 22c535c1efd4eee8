package org.gongbao.city.relief.rules;

import org.gongbao.law.Money;
import org.gongbao.law.Ratio;

/** Shares in millionths, for amounts reckoned in whole fen. */
public final class Millionths {

  private static final long WHOLE = 1_000_000;
  private static final int DECIMALS = 6;

  private Millionths() {}

  /**
   * A share in millionths.
   *
   * @throws ArithmeticException if it has more than six decimals
   */
  public static long of(Ratio share) {
    return share.value().movePointRight(DECIMALS).longValueExact();
  }

  /** True from nothing to the whole, if no finer than a millionth. */
  static boolean isShare(Ratio share) {
    return share.value().signum() >= 0
        && share.compareTo(Ratio.ONE) <= 0
        && share.value().scale() <= DECIMALS;
  }

  /** A share of an amount that is not negative, half up to the fen. */
  public static Money of(Money amount, Ratio share) {
    return Money.ofFen(of(amount.fen(), of(share)));
  }

  /** A share of an amount, half up to the fen; the amount is not negative. */
  static long of(long fen, long millionths) {
    return (fen * millionths + WHOLE / 2) / WHOLE;
  }
}
