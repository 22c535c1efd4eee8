package org.gongbao.city.audit.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.city.audit.unit.UnitAuthority;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A finding of the audit authority (指导监督中发现的问题) under article 38: pressed, criticised if grave,
 * reported on in writing by the unit.
 */
public final class Findings {

  /** Name of the procedure. */
  public static final String NAME = "audit-finding";

  private static final String OPEN = "open-finding";
  private static final String REPORT_PERIOD = "report-period";
  private static final ClauseId PRESSING = ClauseId.of("audit/38.1");
  private static final ClauseId REPORT = ClauseId.of("audit/38.2");

  private enum Stage {
    MADE,
    URGED,
    REPORTED,
    CLOSED
  }

  private Findings() {}

  /** The opening that an inspection sends. */
  static Command opening(
      Known known, Actor actor, int send, String unit, String text, boolean grave) {
    CaseId id = known.file().newCase(send);
    ObjectNode input =
        JsonNodeFactory.instance
            .objectNode()
            .put("unit", unit)
            .put("text", text)
            .put("grave", grave)
            .put("inspection", known.file().id().toString())
            .put("division", UnitAuthority.division(known, unit, actor));
    return new Command(id, NAME + "/" + OPEN, input, actor, known.effectiveAt(), "finding/" + id);
  }

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, FindingFile.EMPTY)
        .law("audit")
        .events(FindingEvent.class, FindingFile::apply)
        .on(OPEN, FindingInput.OpenFinding.class)
        .opens()
        .to(Stage.MADE)
        .cites("audit/38.1", "audit/36.1.4")
        .records((known, in) ->
            made(known, in.unit(), Optional.of(in.inspection()), in.grave(), in.text()))
        .ties(Findings::fromInspection)
        .on("make-finding", FindingInput.MakeFinding.class)
        .opens()
        .to(Stage.MADE)
        .by(Bureau.AUTHORITY)
        .cites("audit/38.1", "audit/3.2")
        .needs(Need.TIED, (file, input) -> UnitProfile.needs(input, "unit"))
        .rule((known, in) -> Parties.id(PRESSING, "/unit", in.unit()))
        .rule((known, in, actor) -> UnitAuthority.guiding(known, in.unit(), actor))
        .records((known, in) -> made(known, in.unit(), Optional.empty(), in.grave(), in.text()))
        .ties((known, in, actor) -> Bureau.ties(known, actor, in.unit()))

        // 38.1: pressed, and criticised if grave
        .on("urge", FindingInput.Urge.class)
        .from(Stage.MADE)
        .to(Stage.URGED)
        .by(Bureau.AUTHORITY)
        .cites("audit/38.1", "audit/38.2")
        .rule(Findings::dueAhead)
        .records((known, in) -> new FindingEvent.CorrectionUrged(known.law().asOf(), in.due()))
        .ties((known, in) -> List.of(Parties.unit(known, FindingFile.of(known).made().unit())))
        .makes("urging-letter")
        .starts(REPORT_PERIOD)
        .clock(REPORT_PERIOD, "unit")
        .on(Findings::over)
        .cites("audit/38.2")
        .stoppedBy("report-correction")
        .on("criticise", FindingInput.Criticise.class)
        .from(Stage.MADE, Stage.URGED, Stage.REPORTED)
        .by(Bureau.AUTHORITY)
        .cites("audit/38.1")
        .guard(Findings::grave)
        .records((known, in) ->
            new FindingEvent.CriticismIssued(
                known.law().asOf(), FindingFile.of(known).seal(in.text())))
        .makes("criticism-circular")
        .on("copy-to-department", FindingInput.CopyToDepartment.class)
        .from(Stage.MADE, Stage.URGED, Stage.REPORTED)
        .by(Bureau.AUTHORITY)
        .cites("audit/38.1")
        .guard(Findings::grave)
        .guard(Findings::criticised)
        .rule((known, in) -> Parties.id(PRESSING, "/department", in.department()))
        .records((known, in) ->
            new FindingEvent.DepartmentCopied(
                known.law().asOf(), in.department(), FindingFile.of(known).seal(in.reason())))
        .ties((known, in) -> List.of(Parties.tie(known, "organ/" + in.department(), "reader")))

        // 38.2: the unit reports in writing
        .on("report-correction", FindingInput.ReportCorrection.class)
        .from(Stage.URGED)
        .to(Stage.REPORTED)
        .by("unit", "unit-head", "audit-office")
        .cites("audit/38.2")
        .records((known, in) ->
            new FindingEvent.CorrectionReported(
                known.law().asOf(),
                known.law().condition(REPORT, "late", known.file().hasRunOut(REPORT_PERIOD)),
                FindingFile.of(known).seal(in.text())))
        .on("close", FindingInput.Close.class)
        .from(Stage.MADE, Stage.URGED, Stage.REPORTED)
        .to(Stage.CLOSED)
        .by(Bureau.AUTHORITY)
        .cites("audit/38.1", "audit/38.2")
        .guard(Findings::mayClose)
        .records((known, in) -> new FindingEvent.FindingClosed(known.law().asOf()))
        .closes()
        .build();
  }

  private static FindingEvent made(
      Known known, String unit, Optional<CaseId> inspection, boolean grave, String text) {
    return new FindingEvent.FindingMade(
        unit, inspection, known.law().asOf(), grave, Bureau.sealForUnit(unit, text));
  }

  private static List<Tie> fromInspection(Known known, FindingInput.OpenFinding in) {
    List<Tie> ties = new ArrayList<>(Parties.authority(known, in.division().orElse(Parties.CITY)));
    ties.add(Tie.toCase(in.inspection(), "source", LegalTime.startOf(known.law().asOf())));
    return ties;
  }

  private static Ruling<Boolean> dueAhead(Known known, FindingInput.Urge in) {
    LocalDate today = known.law().asOf();
    return in.due().isBefore(today)
        ? Ruling.refused(
            RefusalKind.CONDITION_NOT_MET, REPORT, "audit.due-before-today", in.due(), today)
        : Ruling.granted(true);
  }

  private static Optional<Instant> over(CaseFile file) {
    return FindingFile.of(file).due().map(LegalTime::endOf);
  }

  private static Ruling<Boolean> grave(Known known) {
    return known.law().condition(PRESSING, "grave", FindingFile.of(known).made().grave())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, PRESSING, "audit.finding-not-grave");
  }

  private static Ruling<Boolean> criticised(Known known) {
    return known
            .law()
            .condition(PRESSING, "criticised", FindingFile.of(known).criticised().isPresent())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, PRESSING, "audit.not-criticised");
  }

  private static Ruling<Boolean> mayClose(Known known) {
    FindingFile file = FindingFile.of(known);
    Ruling<Boolean> criticism = file.made().grave() ? criticised(known) : Ruling.granted(true);
    return criticism.then(yes ->
        known.law().condition(REPORT, "correction-reported", file.reported().isPresent())
            ? Ruling.granted(true)
            : Ruling.refused(RefusalKind.MISSING, REPORT, "audit.correction-unreported"));
  }
}
