package org.gongbao.city.audit.plan;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.audit.rules.Share;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Listed;
import org.gongbao.law.Ruling;

/** How far the important activities in somebody's sight are covered (审计覆盖率, audit/15.1). */
public final class Coverages {

  private static final int PAGE = 200;

  private Coverages() {}

  /**
   * Counts of the activities.
   *
   * @param items all that are covered
   * @param audited audited within the cycle
   * @param overdue whose last day has passed
   */
  public record Count(int items, int audited, int overdue) {

    /** The share of those audited, in percent to one decimal; refused where there is none. */
    public Ruling<BigDecimal> percent() {
      return Share.percent(UnitClauses.COVERAGE, new Share.Input(items, audited));
    }
  }

  /**
   * Counts through the wall, by the stages at which the activities stand.
   *
   * @param subject {@code organ/ID} of a unit or {@code division/CODE} of an authority
   */
  public static Count count(Engine engine, Actor actor, String subject) {
    Map<CoverageProcedure.Stage, Integer> counts = new EnumMap<>(CoverageProcedure.Stage.class);
    Optional<CaseId> after = Optional.empty();
    List<Listed> page;
    do {
      page = engine.list(actor, query(subject, after), PAGE);
      page.forEach(
          row -> counts.merge(CoverageProcedure.Stage.valueOf(row.stage()), 1, Integer::sum));
      after = page.isEmpty() ? after : Optional.of(page.getLast().id());
    } while (page.size() == PAGE);
    return new Count(
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        counts.getOrDefault(CoverageProcedure.Stage.AUDITED, 0),
        counts.getOrDefault(CoverageProcedure.Stage.OVERDUE, 0));
  }

  private static Listed.Query query(String subject, Optional<CaseId> after) {
    return new Listed.Query(
        Optional.of(CoverageProcedure.NAME),
        Optional.empty(),
        Optional.of(subject),
        Optional.empty(),
        Optional.of(false),
        Optional.empty(),
        Optional.empty(),
        after);
  }
}
