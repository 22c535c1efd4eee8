package org.gongbao.city.relief.project.board;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.city.relief.project.budget.BudgetFile;
import org.gongbao.city.relief.project.budget.BudgetProcedure;
import org.gongbao.city.relief.project.supervision.SupervisionFile;
import org.gongbao.city.relief.project.supervision.Supervisions;
import org.gongbao.city.relief.project.training.TrainingFile;
import org.gongbao.city.relief.project.training.Trainings;
import org.gongbao.engine.CaseFile;

/** What finance, the regulator and veterans' affairs must see first. */
final class SupervisionBoard {

  private SupervisionBoard() {}

  static List<Panel> panels(BoardDesk desk) {
    Project project = Project.of(desk);
    return List.of(
        new Panel.Figures("figures", List.of(project.signed(), project.filed(), project.alerts())),
        Rows.of(
            "supervisions",
            List.of("insurer", "matter", "opened", "answers", "stage"),
            desk.cases(Supervisions.NAME),
            SupervisionBoard::supervision),
        project.consequenceRows(),
        project.evaluationRows(),
        project.openRules(),
        Rows.of(
            "budgets",
            List.of("year", "amount", "reviewed", "placed", "stage"),
            desk.cases(BudgetProcedure.NAME),
            SupervisionBoard::budget),
        Rows.of(
            "sessions",
            List.of("insurer", "held", "attendees", "stage"),
            desk.open(Trainings.NAME),
            SupervisionBoard::session));
  }

  private static List<Cell> supervision(CaseFile file) {
    SupervisionFile known = SupervisionFile.of(file);
    SupervisionFile.Complaint complaint = known.complaint().orElseThrow();
    return List.of(
        Rows.insurer(complaint.insurer()),
        Rows.word("matter", complaint.matter(), Panel.Tone.PLAIN),
        Rows.day(Optional.of(complaint.opened())),
        new Cell.Count(known.answers().size()),
        Rows.stage(file));
  }

  private static List<Cell> budget(CaseFile file) {
    BudgetFile known = BudgetFile.of(file);
    return List.of(
        new Cell.Text(String.valueOf(known.year())),
        new Cell.Text(known.amount().toString()),
        Rows.day(known.reviewed()),
        Rows.day(known.placed()),
        Rows.stage(file));
  }

  /** Sessions whose result nobody has evaluated. */
  private static List<Cell> session(CaseFile file) {
    TrainingFile.Session session = TrainingFile.of(file).session().orElseThrow();
    return List.of(
        Rows.insurer(session.insurer()),
        Rows.day(Optional.of(session.held())),
        new Cell.Count(session.attendees()),
        Rows.stage(file));
  }
}
