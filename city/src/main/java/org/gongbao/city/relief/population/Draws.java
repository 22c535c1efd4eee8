package org.gongbao.city.relief.population;

/**
 * Numbers of chance for one person after the other (SplitMix64 over a counter): those of person i
 * of a seed are the same, whoever was drawn before and on whatever thread.
 */
final class Draws {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final int WHOLE_BITS = 20;

  /** Chances are given in parts of this. */
  static final int WHOLE = 1_000_000;

  private final long seed;
  private long state;

  Draws(long seed) {
    this.seed = mixed(seed ^ GAMMA);
  }

  /** Begins with a person. */
  void of(long person) {
    state = mixed(seed + mixed(person * GAMMA + 1));
  }

  long next() {
    state += GAMMA;
    return mixed(state);
  }

  /** A number from 0 to below {@code bound}, which is at most 2^31. */
  int below(int bound) {
    return (int) (((next() >>> 33) * bound) >>> 31);
  }

  /** True as often as so many in a million. */
  boolean happens(int millionths) {
    return below(WHOLE) < millionths;
  }

  /** The place of an amount among amounts each of which is half as frequent as the one before. */
  int halving(int[] amounts) {
    long bits = next();
    int step = Math.min(Long.numberOfLeadingZeros(bits | 1), amounts.length - 2);
    long part = next() >>> (Long.SIZE - WHOLE_BITS);
    return (int)
        (amounts[step] + (((amounts[step + 1] - (long) amounts[step]) * part) >> WHOLE_BITS));
  }

  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
