package org.gongbao.city.relief.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.city.relief.rules.LossRatio;

/**
 * What a simulation brought (模拟结果). Amounts are in fen, of the people simulated and not of the
 * whole city.
 *
 * @param id of draft, seed, persons and build: who has the same gets the same result
 * @param build version of the program and edition of the law
 * @param insured how many of the people are on a register
 * @param items what is paid of each item under both laws
 * @param all gains and losses of all insured
 */
public record SimulationResult(
    String id,
    Request request,
    String build,
    long insured,
    Map<Item, Pair> items,
    Shift all,
    List<Decile> deciles,
    List<ByPlace> places,
    List<ByInsurer> insurers,
    Map<InsuredClass, Shift> classes,
    List<Period> periods,
    Optional<Known> known) {

  /**
   * What was asked.
   *
   * @param knownOn a day by whose publications it is reckoned as well
   */
  public record Request(Draft draft, long seed, long persons, Optional<LocalDate> knownOn) {}

  /** An amount under the present law and under the draft. */
  public record Pair(long beforeFen, long afterFen) {

    /** What the draft costs more. */
    public long moreFen() {
      return afterFen - beforeFen;
    }
  }

  /** A place. */
  public record ByPlace(ServicePlace place, Pair cost, Shift row) {}

  /** An insurer. */
  public record ByInsurer(int insurer, Pair premium, Pair cost) {}

  /**
   * A protection period, settled by the loss ratio; without settlement where there is no premium.
   */
  public record Period(
      int number,
      Pair premium,
      Pair cost,
      Optional<LossRatio.Settlement> before,
      Optional<LossRatio.Settlement> after) {}

  /**
   * What was owed by the law as known on a day, without the draft.
   *
   * @param thenFen owed as known on that day
   * @param nowFen owed by all that was published since
   * @param persons whose sum is another
   */
  public record Known(LocalDate on, long thenFen, long nowFen, long persons) {}

  /** Everything that is paid. */
  public Pair cost() {
    long before = 0;
    long after = 0;
    for (Pair pair : items.values()) {
      before += pair.beforeFen();
      after += pair.afterFen();
    }
    return new Pair(before, after);
  }
}
