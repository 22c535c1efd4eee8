package org.gongbao.city.relief.settlement;

import java.util.List;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.roll.ListFile;
import org.gongbao.city.relief.roll.ListProcedure;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tied;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * What premium is due to an insurer: the sum over all lists that it has taken over (relief/5.2).
 */
final class Premiums {

  private static final ClauseId PAYMENT = ClauseId.of("relief/5.2");

  private Premiums() {}

  static List<String> needs(int insurer) {
    return insurer == 0 ? List.of() : List.of(key(insurer));
  }

  private static String key(int insurer) {
    return Tied.key(ListProcedure.NAME, "organ/" + Sides.insurerOrgan(insurer), Sides.INSURER);
  }

  /** Of a period; refused if there are more lists than can be read for one decision. */
  static Ruling<Money> due(Known known, int insurer, int period) {
    Tied lists = known.facts().get(Need.TIED, key(insurer)).orElse(Tied.NONE);
    return lists.more()
        ? Ruling.refused(RefusalKind.OUT_OF_BOUNDS, PAYMENT, "relief.too-many-lists", Tied.MOST)
        : Ruling.granted(sum(lists.cases(), insurer, period));
  }

  private static Money sum(List<CaseFile> lists, int insurer, int period) {
    return Money.sum(
        lists.stream()
            .map(ListFile::of)
            .filter(list ->
                list.opened()
                    .filter(one -> one.insurer() == insurer && one.period() == period)
                    .isPresent())
            .flatMap(list -> list.accepted().stream())
            .map(ListFile.Accepted::premium)
            .toList());
  }
}
