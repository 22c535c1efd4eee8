package org.gongbao.city.relief.rules;

import java.util.Optional;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The supplement for costs of grave illness (大病补充, relief/3.2): from the gate on, the costs of
 * hospital stays outside the catalogue that a person bore in a protection period, less a
 * deductible, are compensated by bands, each part at its own rate, up to a cap.
 */
public final class Supplement {

  private Supplement() {}

  /**
   * What is asked.
   *
   * @param costInPeriod all such costs of the person in the period
   */
  public record Input(Optional<Money> costInPeriod) {}

  /**
   * The figures, in whole fen; read once for a person or for a population.
   *
   * @param maxFen cap of the whole entitlement, for a person and period
   */
  public record Terms(long gateFen, long deductibleFen, Bands bands, long maxFen) {

    /** The figures of the day whose law is asked. */
    public static Ruling<Terms> of(Law law) {
      return law.money("relief.supplement.gate")
          .then(gate ->
              law.money("relief.supplement.deductible")
                  .then(deductible ->
                      law.bands("relief.supplement.bands")
                          .then(bands ->
                              law.money("relief.supplement.max")
                                  .map(max ->
                                      new Terms(
                                          gate.fen(),
                                          deductible.fen(),
                                          Bands.of(bands),
                                          max.fen())))));
    }

    /** True if the costs reach the gate. */
    public boolean opens(long costFen) {
      return costFen >= gateFen;
    }

    /** The entitlement of the period, rounded once, half up, to the fen; 0 below the gate. */
    public long entitlementFen(long costFen) {
      return opens(costFen) ? Math.min(bands.roundedFen(baseFen(costFen)), maxFen) : 0;
    }

    /** What is compensated by bands. */
    long baseFen(long costFen) {
      return Math.max(costFen - deductibleFen, 0);
    }
  }

  /** The entitlement of the period, of which what was paid before is taken off elsewhere. */
  public static Ruling<Money> entitlement(Law law, Input in) {
    law.tracer().input("costInPeriod", in.costInPeriod());
    return Cover.period(law)
        .then(period ->
            in.costInPeriod()
                .map(cost -> Amounts.plausible("costInPeriod", cost, Clauses.SUPPLEMENT))
                .orElseGet(() -> Unknown.point("costInPeriod", Clauses.SUPPLEMENT)))
        .then(cost -> Terms.of(law).then(terms -> entitlement(law, terms, cost)));
  }

  private static Ruling<Money> entitlement(Law law, Terms terms, Money cost) {
    if (!law.condition(Clauses.SUPPLEMENT, "gate-reached", terms.opens(cost.fen()))) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET,
          Clauses.SUPPLEMENT,
          "relief.below-gate",
          cost,
          Money.ofFen(terms.gateFen()),
          Money.ofFen(terms.gateFen() - cost.fen()));
    }
    long base = terms.baseFen(cost.fen());
    if (law.tracer().isOn()) {
      law.tracer().input("base", Money.ofFen(base));
      terms.bands().parts(base).forEach((band, part) -> law.tracer().input(band, part));
    }
    Money entitled = Money.ofFen(terms.entitlementFen(cost.fen()));
    law.condition(
        Clauses.SUPPLEMENT_CAP, "cap-reached", terms.bands().roundedFen(base) > terms.maxFen());
    return Ruling.granted(entitled);
  }
}
