package org.gongbao.city.audit.board;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.improvement.ImprovementFile;
import org.gongbao.city.audit.improvement.ImprovementProcedure;
import org.gongbao.city.audit.improvement.ProblemFile;
import org.gongbao.city.audit.improvement.ProblemProcedure;
import org.gongbao.city.audit.liability.ViolationFile;
import org.gongbao.city.audit.liability.ViolationProcedure;
import org.gongbao.city.audit.project.AuditFile;
import org.gongbao.city.audit.project.AuditProject;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Personal;

/** The projects of a unit, the problems they found, and what became of them. */
final class ProjectBoard {

  private ProjectBoard() {}

  static List<Panel> panels(BoardDesk desk) {
    BoardDesk.Found problems = desk.cases(ProblemProcedure.NAME);
    return List.of(
        figures(desk, problems),
        Rows.of(
            "projects",
            List.of("subject", "auditee", "category", "stage", "reply-due", "rectification-due"),
            desk.open(AuditProject.NAME),
            file -> project(file, desk)),
        undelivered(desk),
        Rows.of(
            "problems",
            List.of("problem", "auditee", "category", "source", "found", "state"),
            problems,
            ProjectBoard::problem),
        Rows.of(
            "improvements",
            List.of("category", "owner", "opened", "stage"),
            desk.open(ImprovementProcedure.NAME),
            ProjectBoard::improvement),
        Rows.of(
            "violations",
            List.of("clause", "respondent", "since", "stage"),
            desk.open(ViolationProcedure.NAME),
            ProjectBoard::violation));
  }

  private static Panel.Figures figures(BoardDesk desk, BoardDesk.Found problems) {
    long done = problems.files().stream().filter(ProjectBoard::isDone).count();
    return new Panel.Figures(
        "figures",
        List.of(
            new Panel.Figure(
                "open",
                new Cell.Count(desk.open(AuditProject.NAME).files().size()),
                Panel.Tone.PLAIN),
            new Panel.Figure(
                "done", new Cell.Share(done, problems.files().size()), Panel.Tone.PLAIN)));
  }

  static boolean isDone(CaseFile file) {
    return ProblemFile.of(file).state().map(ProblemFile.State::done).orElse(false);
  }

  static List<Cell> project(CaseFile file, BoardDesk desk) {
    AuditFile known = AuditFile.of(file);
    return List.of(
        Rows.named(file, known.opened().subject().value()),
        Rows.organ(known.opened().auditee()),
        Rows.word("category", known.opened().category()),
        Rows.stage(file),
        Rows.due(desk.lastDay(file, AuditProject.COMMENT_PERIOD), desk.today()),
        Rows.due(desk.lastDay(file, AuditProject.RECTIFICATION_PERIOD), desk.today()));
  }

  /** Signed and not yet with the auditee, which is to be prompt: the age is shown (28.2). */
  private static Panel.Rows undelivered(BoardDesk desk) {
    BoardDesk.Found open = desk.open(AuditProject.NAME);
    return new Panel.Rows(
        "undelivered",
        List.of("subject", "signed", "age"),
        open.files().stream()
            .filter(file -> AuditFile.of(file).conclusion().delivered().isEmpty())
            .flatMap(file ->
                AuditFile.of(file).conclusion().signed().stream()
                    .map(signed ->
                        List.of(
                            Rows.named(file, AuditFile.of(file).opened().subject().value()),
                            Rows.day(Optional.of(signed)),
                            Rows.age(signed, desk.today()))))
            .toList(),
        open.cut());
  }

  static List<Cell> problem(CaseFile file) {
    ProblemFile known = ProblemFile.of(file);
    ProblemFile.Problem problem = known.problem().orElseThrow();
    return List.of(
        Rows.named(file, problem.text().value()),
        Rows.organ(problem.auditee()),
        new Cell.Text(problem.category()),
        Rows.word("source", problem.source()),
        Rows.day(Optional.of(problem.found())),
        known
            .state()
            .<Cell>map(state ->
                state.done()
                    ? new Cell.Word("problem", "done", Panel.Tone.GOOD)
                    : new Cell.Word(
                        "problem", state.refused() ? "refused" : "not-done", Panel.Tone.BAD))
            .orElseGet(() -> new Cell.Word("problem", "open", Panel.Tone.WARN)));
  }

  private static List<Cell> improvement(CaseFile file) {
    ImprovementFile known = ImprovementFile.of(file);
    return List.of(
        Rows.named(file, known.task().map(ImprovementFile.Task::category)),
        new Cell.Subject(known.owner()),
        Rows.day(known.task().map(ImprovementFile.Task::opened)),
        Rows.stage(file));
  }

  private static List<Cell> violation(CaseFile file) {
    ViolationFile.Charge charge = ViolationFile.of(file).charge().orElseThrow();
    return List.of(
        new Cell.Clause(charge.conduct().clause()),
        new Cell.Subject(charge.respondent()),
        Rows.day(Optional.of(charge.since())),
        Rows.link(file, Rows.stage(file)));
  }

  static String text(Personal<String> sealed) {
    return sealed.value().orElse("");
  }
}
