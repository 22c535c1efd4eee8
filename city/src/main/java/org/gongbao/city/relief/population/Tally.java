package org.gongbao.city.relief.population;

/**
 * Whole sums of what is owed under one law, by item, period and place. Adding up tallies in any
 * order gives the same.
 */
public final class Tally {

  /** Periods are numbered from 1; 0 is never used. */
  static final int PERIODS = 3;

  private static final int ITEMS = Item.values().length;

  private final int places;
  private final long[] fen;
  private final long[] payments;
  private final long[] placeFen;

  Tally(int places) {
    this.places = places;
    this.fen = new long[ITEMS * PERIODS];
    this.payments = new long[ITEMS * PERIODS];
    this.placeFen = new long[places * PERIODS];
  }

  void add(Item item, int period, int place, long amount) {
    if (amount > 0) {
      int at = item.column * PERIODS + period;
      fen[at] += amount;
      payments[at]++;
      placeFen[place * PERIODS + period] += amount;
    }
  }

  void add(Tally other) {
    sum(fen, other.fen);
    sum(payments, other.payments);
    sum(placeFen, other.placeFen);
  }

  static void sum(long[] into, long[] from) {
    for (int i = 0; i < into.length; i++) {
      into[i] += from[i];
    }
  }

  /** All of an item. */
  public long fen(Item item) {
    return of(fen, item.column);
  }

  /** How often an item is paid. */
  public long payments(Item item) {
    return of(payments, item.column);
  }

  /** All of a place. */
  public long placeFen(int place) {
    return of(placeFen, place);
  }

  /** All of a place in a period. */
  long placeFen(int place, int period) {
    return placeFen[place * PERIODS + period];
  }

  /** Everything. */
  public long fen() {
    long all = 0;
    for (int place = 0; place < places; place++) {
      all += placeFen(place);
    }
    return all;
  }

  private static long of(long[] column, int row) {
    long sum = 0;
    for (int period = 0; period < PERIODS; period++) {
      sum += column[row * PERIODS + period];
    }
    return sum;
  }
}
