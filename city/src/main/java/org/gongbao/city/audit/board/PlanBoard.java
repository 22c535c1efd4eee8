package org.gongbao.city.audit.board;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.filing.FilingFile;
import org.gongbao.city.audit.filing.FilingProcedure;
import org.gongbao.city.audit.filing.PartyReportFile;
import org.gongbao.city.audit.filing.PartyReportProcedure;
import org.gongbao.city.audit.plan.AnnualPlanFile;
import org.gongbao.city.audit.plan.AnnualPlanProcedure;
import org.gongbao.city.audit.plan.CoverageFile;
import org.gongbao.city.audit.plan.CoverageProcedure;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Personal;

/** The audit office's plans: five years' coverage, this year's projects, papers owed. */
final class PlanBoard {

  private PlanBoard() {}

  static List<Panel> panels(BoardDesk desk) {
    BoardDesk.Found items = desk.open(CoverageProcedure.NAME);
    return List.of(
        coverage(items),
        Rows.of(
            "items",
            List.of("activity", "entity", "last-audited", "due", "stage"),
            items,
            file -> item(file, desk)),
        plans(desk),
        Rows.of(
            "filings",
            List.of("kind", "unit", "finalised", "due", "age", "stage"),
            desk.open(FilingProcedure.NAME),
            file -> filing(file, desk)),
        Rows.of(
            "reports",
            List.of("matter", "since", "age", "stage"),
            desk.open(PartyReportProcedure.NAME),
            file -> report(file, desk)));
  }

  /** The wheel: audited in time, still awaited, overdue. */
  static Panel.Wheel coverage(BoardDesk.Found items) {
    return new Panel.Wheel(
        "coverage",
        List.of(
            slice(items, CoverageProcedure.Stage.AUDITED, Panel.Tone.GOOD),
            slice(items, CoverageProcedure.Stage.AWAITED, Panel.Tone.PLAIN),
            slice(items, CoverageProcedure.Stage.OVERDUE, Panel.Tone.BAD)));
  }

  private static Panel.Slice slice(
      BoardDesk.Found items, CoverageProcedure.Stage stage, Panel.Tone tone) {
    int count =
        (int) items.files().stream().filter(file -> file.stage().equals(stage.name())).count();
    return new Panel.Slice(stage.name().toLowerCase(java.util.Locale.ROOT), count, tone);
  }

  private static List<Cell> item(CaseFile file, BoardDesk desk) {
    CoverageFile known = CoverageFile.of(file);
    boolean overdue = file.stage().equals(CoverageProcedure.Stage.OVERDUE.name());
    return List.of(
        Rows.named(file, known.covers().map(CoverageFile.Item::activity)),
        Rows.organ(known.item().entity()),
        Rows.day(known.lastAudited()),
        Rows.due(known.due(), desk.today()),
        Rows.stage(file, overdue ? Panel.Tone.BAD : Panel.Tone.PLAIN));
  }

  /** The projects of every annual plan, the newest plan first. */
  private static Panel.Rows plans(BoardDesk desk) {
    BoardDesk.Found plans = desk.cases(AnnualPlanProcedure.NAME);
    return new Panel.Rows(
        "projects",
        List.of("plan", "number", "activity", "entity", "why", "stage", "approved"),
        plans.files().stream()
            .flatMap(file ->
                AnnualPlanFile.of(file).projects().stream().map(project -> planned(file, project)))
            .toList(),
        plans.cut());
  }

  private static List<Cell> planned(CaseFile file, AnnualPlanFile.Planned project) {
    AnnualPlanFile plan = AnnualPlanFile.of(file);
    return List.of(
        Rows.named(file, Optional.of(String.valueOf(plan.year()))),
        new Cell.Count(project.number()),
        new Cell.Text(project.activity()),
        Rows.organ(project.entity()),
        project
            .coverageItem()
            .<Cell>map(item -> Rows.word("planned-for", "coverage"))
            .orElseGet(() -> new Cell.Text(text(project.priority()))),
        Rows.stage(file),
        Rows.day(plan.approved()));
  }

  private static String text(Optional<Personal<String>> sealed) {
    return sealed.flatMap(Personal::value).orElse("");
  }

  private static List<Cell> filing(CaseFile file, BoardDesk desk) {
    FilingFile.Owed owed = FilingFile.of(file).opened();
    return List.of(
        new Cell.Word("kind", owed.kind().toString(), Panel.Tone.PLAIN),
        Rows.organ(owed.unit()),
        Rows.day(Optional.of(owed.finalised())),
        Rows.due(owed.due(), desk.today()),
        Rows.age(owed.finalised(), desk.today()),
        Rows.link(file, Rows.stage(file)));
  }

  private static List<Cell> report(CaseFile file, BoardDesk desk) {
    PartyReportFile.Task task = PartyReportFile.of(file).task().orElseThrow();
    return List.of(
        new Cell.Word("kind", task.matter().toString(), Panel.Tone.PLAIN),
        Rows.day(Optional.of(task.since())),
        Rows.age(task.since(), desk.today()),
        Rows.link(file, Rows.stage(file)));
  }
}
