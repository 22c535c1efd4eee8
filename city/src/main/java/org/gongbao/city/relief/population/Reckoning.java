package org.gongbao.city.relief.population;

import java.util.Arrays;
import java.util.List;

/** What a whole population is owed under one law. */
public final class Reckoning implements Parallel.Work {

  private final LawTerms law;
  private final long[] owed = new long[Chunk.SIZE];
  private final Tally tally = new Tally(PlaceShares.places().size());

  /** One that begins at nothing. */
  public Reckoning(LawTerms law) {
    this.law = law;
  }

  @Override
  public void take(Chunk people) {
    Benefits.reckon(law, people, owed, tally);
  }

  /** What each person of the chunk last taken is owed, in fen. */
  public long[] owed(Chunk people) {
    return Arrays.copyOf(owed, people.size());
  }

  /** The sums. */
  public Tally tally() {
    return tally;
  }

  /** The sums of several threads as one. */
  public static Tally together(List<Reckoning> all) {
    Tally tally = new Tally(PlaceShares.places().size());
    all.forEach(one -> tally.add(one.tally));
    return tally;
  }
}
