package org.gongbao.city.relief.population;

/** Who gains and who loses between two laws, in rows: of deciles, places or classes. */
final class Shifts {

  private final long[] persons;
  private final long[] winners;
  private final long[] losers;
  private final long[] gain;
  private final long[] loss;

  Shifts(int rows) {
    this.persons = new long[rows];
    this.winners = new long[rows];
    this.losers = new long[rows];
    this.gain = new long[rows];
    this.loss = new long[rows];
  }

  void add(int row, long difference) {
    persons[row]++;
    if (difference > 0) {
      winners[row]++;
      gain[row] += difference;
    } else if (difference < 0) {
      losers[row]++;
      loss[row] -= difference;
    }
  }

  void add(Shifts other) {
    Tally.sum(persons, other.persons);
    Tally.sum(winners, other.winners);
    Tally.sum(losers, other.losers);
    Tally.sum(gain, other.gain);
    Tally.sum(loss, other.loss);
  }

  int rows() {
    return persons.length;
  }

  Shift row(int row) {
    return new Shift(persons[row], winners[row], losers[row], gain[row], loss[row]);
  }

  Shift all() {
    Shift sum = Shift.NONE;
    for (int row = 0; row < persons.length; row++) {
      sum = sum.plus(row(row));
    }
    return sum;
  }
}
