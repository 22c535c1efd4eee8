package org.gongbao.city.relief.population;

/**
 * Who gains and who loses among some of the insured.
 *
 * @param gainFen what all winners gain together
 * @param lossFen what all losers lose together
 */
public record Shift(long persons, long winners, long losers, long gainFen, long lossFen) {

  static final Shift NONE = new Shift(0, 0, 0, 0, 0);

  Shift plus(Shift other) {
    return new Shift(
        persons + other.persons,
        winners + other.winners,
        losers + other.losers,
        gainFen + other.gainFen,
        lossFen + other.lossFen);
  }

  /** What a winner gains in the mean. */
  public long meanGainFen() {
    return winners == 0 ? 0 : Math.round((double) gainFen / winners);
  }

  /** What a loser loses in the mean. */
  public long meanLossFen() {
    return losers == 0 ? 0 : Math.round((double) lossFen / losers);
  }
}
