package org.gongbao.city.audit.filing;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.city.audit.unit.UnitTies;
import org.gongbao.engine.Known;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Reporting a major matter to the unit's Party committee (向党委（党组）报告, audit/9.2). */
public final class PartyReportProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-party-report";

  /** The open task; the article sets no day. */
  public static final String TASK = "report-to-party";

  private static final String OFFICE = "audit-office";

  /** How far a report has come. */
  enum Stage {
    /** Not reported. */
    OPEN,
    /** Reported. */
    REPORTED
  }

  private PartyReportProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, PartyReportFile.EMPTY)
        .law("audit")
        .events(PartyReportEvent.class, PartyReportFile::apply)
        .on("open-report", PartyReportInput.OpenReport.class)
        .opens()
        .to(Stage.OPEN)
        .cites("audit/9.2")
        .rule(PartyReportProcedure::isReported)
        .records((known, in) ->
            new PartyReportEvent.ReportOwed(
                new PartyReportFile.Task(in.unit(), in.matter(), known.law().asOf(), in.paper())))
        .ties((known, in) -> parties(known, in.unit()))
        .starts(TASK)
        .on("add-matter", PartyReportInput.AddMatter.class)
        .opens()
        .to(Stage.OPEN)
        .by(OFFICE)
        .cites("audit/9.2")
        .records((known, in) ->
            new PartyReportEvent.MatterAdded(
                new PartyReportFile.Task(
                    in.unit(), Matter.OTHER, known.law().asOf(), Optional.empty()),
                UnitTies.seal(in.unit(), in.what())))
        .ties((known, in) -> parties(known, in.unit()))
        .starts(TASK)
        .clock(TASK, OFFICE)
        .on(file -> Optional.empty())
        .cites("audit/9.2")
        .stoppedBy("report")
        .on("report", PartyReportInput.Report.class)
        .from(Stage.OPEN)
        .to(Stage.REPORTED)
        .by(OFFICE)
        .cites("audit/9.2")
        .records((known, in) ->
            new PartyReportEvent.MatterReported(
                known.law().asOf(),
                UnitTies.seal(PartyReportFile.of(known).task().orElseThrow().unit(), in.item())))
        .mayBeRecordedLater("audit/9.2", "audit-office-head", OFFICE)
        .closes()
        .build();
  }

  private static Ruling<Boolean> isReported(Known known, PartyReportInput.OpenReport in) {
    return in.matter().isReported()
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET, UnitClauses.PARTY, "audit.not-reported", in.matter());
  }

  private static List<Tie> parties(Known known, String unit) {
    return List.of(UnitTies.unit(known, unit), UnitTies.party(known, unit));
  }
}
