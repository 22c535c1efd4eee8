package org.gongbao.law;

import java.math.RoundingMode;

/** The ways to round that a clause may name (舍入). Nothing in this module rounds without one. */
public enum Rounding {
  /** To the nearest, a half away from zero (四舍五入). */
  HALF_UP(RoundingMode.HALF_UP),
  /** To the nearest, a half to the even neighbour. */
  HALF_EVEN(RoundingMode.HALF_EVEN),
  /** Towards zero. */
  DOWN(RoundingMode.DOWN),
  /** Away from zero. */
  UP(RoundingMode.UP),
  /** Refuses to round: whatever needs rounding is an {@link ArithmeticException}. */
  EXACT(RoundingMode.UNNECESSARY);

  private final RoundingMode mode;

  Rounding(RoundingMode mode) {
    this.mode = mode;
  }

  /** The same way in the words of {@link java.math.BigDecimal}. */
  public RoundingMode mode() {
    return mode;
  }
}
