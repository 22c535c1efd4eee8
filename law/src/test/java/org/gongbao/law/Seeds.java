package org.gongbao.law;

import java.util.Random;

/** Seeded randomness for property tests; {@code -Dgongbao.seed=N} repeats or varies a run. */
public final class Seeds {

  private static final long USUAL = 20_210_301L;

  private Seeds() {}

  /** A source of randomness whose seed is printed. */
  public static Random random(String test) {
    long seed = Long.getLong("gongbao.seed", USUAL);
    System.out.println(test + ": seed " + seed);
    return new Random(seed);
  }
}
