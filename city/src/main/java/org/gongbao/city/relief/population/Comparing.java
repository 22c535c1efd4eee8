package org.gongbao.city.relief.population;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;

/**
 * What a population is owed under several laws, and who gains or loses from the first law to the
 * second. Only the insured are looked at.
 */
final class Comparing implements Parallel.Work {

  static final int CLASSES = InsuredClass.values().length;

  private final List<LawTerms> laws;
  private final List<Tally> tallies = new ArrayList<>();
  private final long[][] owed;
  private final int places = PlaceShares.places().size();
  private final long[] enrolled = new long[places * Days.MONTHS];
  private final Shifts bySteps = new Shifts(Steps.COUNT);
  private final Shifts byPlace = new Shifts(places);
  private final Shifts byClass = new Shifts(CLASSES);
  private final Shifts sinceKnown = new Shifts(1);

  /**
   * Laws to compare.
   *
   * @param laws before, after, and perhaps before as it was known on an earlier day
   */
  Comparing(List<LawTerms> laws) {
    this.laws = List.copyOf(laws);
    this.owed = new long[laws.size()][Chunk.SIZE];
    laws.forEach(law -> tallies.add(new Tally(places)));
  }

  @Override
  public void take(Chunk people) {
    for (int law = 0; law < owed.length; law++) {
      Benefits.reckon(laws.get(law), people, owed[law], tallies.get(law));
    }
    long[] before = owed[0];
    long[] after = owed[1];
    for (int i = 0; i < people.size(); i++) {
      if (people.insured[i] != Chunk.NOT_INSURED) {
        long difference = after[i] - before[i];
        bySteps.add(Steps.of((long) people.firstCost[i] + people.secondCost[i]), difference);
        byPlace.add(people.place[i], difference);
        byClass.add(people.insured[i] - 1, difference);
        enrolled[people.place[i] * Days.MONTHS + people.month[i]]++;
        if (owed.length > 2) {
          sinceKnown.add(0, before[i] - owed[2][i]);
        }
      }
    }
  }

  void add(Comparing other) {
    for (int law = 0; law < tallies.size(); law++) {
      tallies.get(law).add(other.tallies.get(law));
    }
    Tally.sum(enrolled, other.enrolled);
    bySteps.add(other.bySteps);
    byPlace.add(other.byPlace);
    byClass.add(other.byClass);
    sinceKnown.add(other.sinceKnown);
  }

  Tally tally(int law) {
    return tallies.get(law);
  }

  Shifts bySteps() {
    return bySteps;
  }

  Shifts byPlace() {
    return byPlace;
  }

  Shifts byClass() {
    return byClass;
  }

  Shift sinceKnown() {
    return sinceKnown.all();
  }

  /** What the enrolments of a place cost for a period under a law. */
  long premiumFen(int law, int place, int period) {
    long sum = 0;
    for (int month = 0; month < Days.MONTHS; month++) {
      sum += enrolled[place * Days.MONTHS + month] * laws.get(law).premiumFen(month, period);
    }
    return sum;
  }
}
