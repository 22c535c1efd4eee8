package org.gongbao.city.audit.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Shares as the indicators of internal audit show them: percent with one decimal, half up. */
public final class Share {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Share() {}

  /** The share of {@code part} in {@code whole} in percent; none where there is no whole. */
  public static Optional<BigDecimal> percent(int part, int whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
  }
}
