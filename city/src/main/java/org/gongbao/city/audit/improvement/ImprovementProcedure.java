package org.gongbao.city.audit.improvement;

import java.util.List;
import java.util.stream.Stream;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;

/** Better control (健全内部控制) where a kind of problem is widespread, under article 32. */
public final class ImprovementProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-improvement";

  static final String OPEN = "open-improvement";
  private static final String OWNER = "improvement-owner";
  private static final String UNIT = "unit";
  private static final String UNIT_HEAD = "unit-head";
  private static final ClauseId WIDESPREAD = ClauseId.of("audit/32.1");

  private enum Stage {
    OPEN,
    OWNED,
    IMPROVED
  }

  /**
   * Opens the task.
   *
   * @param source problem by which the kind became widespread
   */
  record Open(String unit, String category, CaseId source) {}

  /** Names who answers for it. */
  record NameOwner(String person) {}

  /** Records what was done. */
  record RecordImprovement(String analysis, String measures) {}

  private ImprovementProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, ImprovementFile.EMPTY)
        .law("audit")
        .events(ImprovementEvent.class, ImprovementFile::apply)
        .seenBy(OWNER)
        .on(OPEN, Open.class)
        .opens()
        .to(Stage.OPEN)
        .cites("audit/32.1")
        .records((known, in) ->
            new ImprovementEvent.ImprovementOpened(
                in.unit(), in.category(), in.source(), known.law().asOf()))
        .ties((known, in) ->
            List.of(
                Parties.unit(known, in.unit()),
                Parties.tie(known, "organ/" + in.unit(), Ledger.kind(in.category())),
                Tie.toCase(in.source(), Ledger.SOURCE, LegalTime.startOf(known.law().asOf()))))
        .on("name-owner", NameOwner.class)
        .from(Stage.OPEN, Stage.OWNED)
        .to(Stage.OWNED)
        .by(UNIT, UNIT_HEAD)
        .cites("audit/32.1")
        .rule((known, in) -> Parties.id(WIDESPREAD, "/person", in.person()))
        .records((known, in) -> new ImprovementEvent.OwnerNamed(in.person(), known.law().asOf()))
        .ties(ImprovementProcedure::owner)
        .on("record-improvement", RecordImprovement.class)
        .from(Stage.OPEN, Stage.OWNED)
        .to(Stage.IMPROVED)
        .by(UNIT, UNIT_HEAD, OWNER)
        .cites("audit/32.1")
        .records((known, in) ->
            new ImprovementEvent.ControlImproved(
                known.law().asOf(),
                ImprovementFile.of(known).seal(in.analysis()),
                ImprovementFile.of(known).seal(in.measures())))
        .closes()
        .build();
  }

  /** Whoever was named before goes out. */
  private static List<Tie> owner(Known known, NameOwner in) {
    return Stream.concat(
            known.file().tied(OWNER, known.now()).stream().map(old -> old.endedAt(known.now())),
            Stream.of(Parties.tie(known, "person/" + in.person(), OWNER)))
        .toList();
  }
}
