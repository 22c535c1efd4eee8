package org.gongbao.city.relief.claims;

import java.util.List;
import org.gongbao.city.relief.rules.Amounts;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * Costs of treatment after an accident (relief/3.1.3).
 *
 * @param outOfScope what the basic insurance of the place does not cover; it counts for nothing
 * @param borneByOthers what basic insurance and other schemes bore
 */
public record Costs(Money total, Money outOfScope, Money borneByOthers) {

  /** What the person bore himself within the scope. */
  Money counts() {
    return total.minus(outOfScope).minus(borneByOthers);
  }

  /** Amounts that can be, and parts that are no more than the whole. */
  Ruling<Money> plausible() {
    return Ruling.all(
            List.of(
                Amounts.plausible("total", total, Clauses.ACCIDENT_MEDICAL),
                Amounts.plausible("outOfScope", outOfScope, Clauses.ACCIDENT_MEDICAL),
                Amounts.plausible("borneByOthers", borneByOthers, Clauses.ACCIDENT_MEDICAL)))
        .then(yes ->
            counts().isNegative()
                ? Ruling.refused(
                    RefusalKind.OUT_OF_BOUNDS,
                    Clauses.ACCIDENT_MEDICAL,
                    "relief.parts-exceed-total",
                    outOfScope.plus(borneByOthers),
                    total)
                : Ruling.granted(counts()));
  }
}
