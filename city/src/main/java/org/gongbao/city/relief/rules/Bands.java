package org.gongbao.city.relief.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.gongbao.law.Parameter;

/**
 * Rates by bands on whole fen, each part at its own rate (分段补偿): exact in 64 bits up to a base of a
 * hundred million yuan, and rounded once at the end.
 */
public final class Bands {

  /** More decimals of a rate would not leave room for the largest base. */
  private static final int MOST_DECIMALS = 6;

  private final long[] over;
  private final long[] upto;
  private final long[] rate;
  private final long unit;

  private Bands(long[] over, long[] upto, long[] rate, long unit) {
    this.over = over;
    this.upto = upto;
    this.rate = rate;
    this.unit = unit;
  }

  /**
   * Bands in yuan as the law has them.
   *
   * @throws IllegalArgumentException if a rate has more than six decimals, or a limit no whole fen
   */
  public static Bands of(List<Parameter.Band> bands) {
    int decimals =
        bands.stream().mapToInt(band -> Math.max(band.rate().scale(), 0)).max().orElse(0);
    if (decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException("Expected rates of six decimals but got " + bands);
    }
    return new Bands(
        bands.stream().mapToLong(band -> fen(band.over())).toArray(),
        bands.stream()
            .mapToLong(band -> band.upto().map(Bands::fen).orElse(Long.MAX_VALUE))
            .toArray(),
        bands.stream().mapToLong(band -> scaled(band.rate(), decimals)).toArray(),
        scaled(BigDecimal.ONE, decimals));
  }

  private static long fen(BigDecimal yuan) {
    return scaled(yuan, 2);
  }

  private static long scaled(BigDecimal value, int decimals) {
    try {
      return value.movePointRight(decimals).longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("Expected a limit in whole fen but got " + value, e);
    }
  }

  /** What the bands give for a base, half up to the fen. */
  public long roundedFen(long baseFen) {
    long sum = 0;
    for (int i = 0; i < over.length && baseFen > over[i]; i++) {
      sum += (Math.min(baseFen, upto[i]) - over[i]) * rate[i];
    }
    return (sum + unit / 2) / unit;
  }

  /** The part of each band in yuan, not rounded, under {@code band-1} and so on. */
  SequencedMap<String, BigDecimal> parts(long baseFen) {
    SequencedMap<String, BigDecimal> parts = new LinkedHashMap<>();
    for (int i = 0; i < over.length; i++) {
      long within = Math.max(Math.min(baseFen, upto[i]) - over[i], 0);
      parts.put(
          "band-" + (i + 1),
          BigDecimal.valueOf(within * rate[i]).divide(BigDecimal.valueOf(unit)).movePointLeft(2));
    }
    return parts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bands bands
        && unit == bands.unit
        && Arrays.equals(over, bands.over)
        && Arrays.equals(upto, bands.upto)
        && Arrays.equals(rate, bands.rate);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(over) + 31 * Arrays.hashCode(rate);
  }
}
