package org.gongbao.city.audit.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A share as the extracts of internal audit show it: percent with one decimal, half up. */
public final class Percent {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percent() {}

  /** The share of {@code part} in {@code whole}; none where there is no whole. */
  public static Optional<BigDecimal> of(int part, int whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
  }
}
