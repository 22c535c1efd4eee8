package org.gongbao.city.relief.population;

import java.util.ArrayList;
import java.util.List;

/**
 * Costs in steps of about a twentieth, so that deciles can be cut without keeping anybody's cost:
 * sixteen steps from one power of two to the next.
 */
final class Steps {

  private static final int MANTISSA = 4;
  private static final int WITHIN = 1 << MANTISSA;
  private static final int HIGHEST_BIT = 33;

  /** How many there are; the first is for no cost. */
  static final int COUNT = 1 + HIGHEST_BIT * WITHIN;

  private static final int DECILES = 10;

  private Steps() {}

  static int of(long costFen) {
    if (costFen == 0) {
      return 0;
    }
    int high = Math.min(Long.SIZE - 1 - Long.numberOfLeadingZeros(costFen), HIGHEST_BIT - 1);
    long part = high < MANTISSA ? costFen << (MANTISSA - high) : costFen >>> (high - MANTISSA);
    return 1 + high * WITHIN + (int) (part & (WITHIN - 1));
  }

  /** The least cost of a step. */
  static long lowest(int step) {
    int high = (step - 1) / WITHIN;
    long part = (long) WITHIN + (step - 1) % WITHIN;
    return high < MANTISSA ? part >> (MANTISSA - high) : part << (high - MANTISSA);
  }

  /** The deciles of those with a cost, and before them those without. */
  static List<Decile> deciles(Shifts bySteps) {
    long all = bySteps.all().persons() - bySteps.row(0).persons();
    Shift[] rows = new Shift[DECILES + 1];
    long[] from = new long[DECILES + 1];
    java.util.Arrays.fill(rows, Shift.NONE);
    rows[0] = bySteps.row(0);
    long before = 0;
    for (int step = 1; step < bySteps.rows(); step++) {
      Shift row = bySteps.row(step);
      if (row.persons() > 0) {
        int decile = 1 + (int) ((before + row.persons() / 2) * DECILES / all);
        if (rows[decile].persons() == 0) {
          from[decile] = lowest(step);
        }
        rows[decile] = rows[decile].plus(row);
        before += row.persons();
      }
    }
    List<Decile> deciles = new ArrayList<>();
    for (int number = 0; number <= DECILES; number++) {
      deciles.add(new Decile(number, from[number], rows[number]));
    }
    return deciles;
  }
}
