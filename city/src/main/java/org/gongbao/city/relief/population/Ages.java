package org.gongbao.city.relief.population;

/** How old people are on the first day: rough shares by five years of age, assumed. */
final class Ages {

  private static final int TABLE = 1_024;
  private static final int BAND = 5;
  private static final double DAYS_OF_A_YEAR = 365.25;

  private static final int[] PEOPLE = {
    47, 56, 55, 53, 52, 56, 70, 62, 58, 66, 92, 85, 56, 68, 53, 33, 21, 12, 4, 1
  };
  private static final int[] IN_HARDSHIP = {
    0, 1, 2, 3, 4, 5, 8, 10, 14, 24, 40, 70, 110, 160, 190, 160, 110, 60, 24, 5
  };
  private static final int[] CHILDREN = {180, 260, 330, 150};
  private static final int[] VETERANS = {
    0, 1, 2, 3, 10, 15, 20, 24, 30, 40, 60, 80, 120, 190, 200, 110, 60, 25, 8, 2
  };

  /** Groups by which chances of illness and death differ; each begins at that age. */
  private static final int[] GROUPS = {18, 45, 65};

  private final byte[] people = table(PEOPLE);
  private final byte[] inHardship = table(IN_HARDSHIP);
  private final byte[] children = table(CHILDREN);
  private final byte[] veterans = table(VETERANS);

  private static byte[] table(int[] shares) {
    long sum = 0;
    for (int share : shares) {
      sum += share;
    }
    byte[] table = new byte[TABLE];
    int band = 0;
    long upto = shares[0];
    for (int slot = 0; slot < TABLE; slot++) {
      while (slot * sum >= upto * TABLE) {
        upto += shares[++band];
      }
      table[slot] = (byte) band;
    }
    return table;
  }

  /** Days lived before the first day of the simulation. */
  int days(byte insured, Draws draws) {
    byte[] table =
        insured == Chunk.NOT_INSURED
            ? people
            : switch (Chunk.CLASSES.get(insured - 1)) {
              case MINIMUM_LIVING -> people;
              case EXTREME_HARDSHIP -> inHardship;
              case ORPHAN, CHILD_WITHOUT_CARER -> children;
              case SPECIAL_CARE -> veterans;
            };
    int band = table[draws.below(TABLE)];
    return (int) (band * BAND * DAYS_OF_A_YEAR) + draws.below((int) (BAND * DAYS_OF_A_YEAR));
  }

  /** Full years, roughly: only chances hang on it. */
  static int years(int days) {
    return (int) (days / DAYS_OF_A_YEAR);
  }

  static int group(int years) {
    int group = 0;
    while (group < GROUPS.length && years >= GROUPS[group]) {
      group++;
    }
    return group;
  }
}
