package org.gongbao.city.relief.claims;

import java.util.Optional;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.city.relief.rules.Supplement;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** What the supplement still gives: the entitlement of the period less what was given before. */
final class SupplementDue {

  private SupplementDue() {}

  /** The steps; refused below the gate, and when nothing more is due. */
  static Ruling<Reckoning> of(Law law, Money running, Money paidBefore) {
    return reckoned(law, running, paidBefore)
        .then(steps ->
            law.condition(Clauses.SUPPLEMENT_CAP, "something-due", !steps.due().equals(Money.ZERO))
                ? Ruling.granted(steps)
                : Ruling.refused(
                    RefusalKind.CONDITION_NOT_MET,
                    nothingMore(steps) ? Clauses.SUPPLEMENT_CAP : Clauses.SUPPLEMENT,
                    "relief.nothing-due",
                    steps.entitled(),
                    paidBefore));
  }

  private static boolean nothingMore(Reckoning steps) {
    return steps.most().filter(steps.entitled()::equals).isPresent();
  }

  /** The same, also when nothing is due; refused below the gate alone. */
  static Ruling<Reckoning> reckoned(Law law, Money running, Money paidBefore) {
    return Supplement.entitlement(law, new Supplement.Input(Optional.of(running)))
        .then(entitled ->
            Supplement.Terms.of(law)
                .then(terms ->
                    law.bands("relief.supplement.bands")
                        .map(bands -> {
                          Money deductible = Money.ofFen(terms.deductibleFen());
                          Money counts = running.minus(deductible).max(Money.ZERO);
                          return new Reckoning(
                              Item.SUPPLEMENT,
                              Optional.empty(),
                              Optional.of(running),
                              Optional.of(deductible),
                              Optional.of(counts),
                              Reckoning.bands(bands, counts),
                              Optional.empty(),
                              entitled,
                              Optional.of(Money.ofFen(terms.maxFen())),
                              Optional.of(paidBefore),
                              entitled.minus(paidBefore).max(Money.ZERO));
                        })));
  }
}
