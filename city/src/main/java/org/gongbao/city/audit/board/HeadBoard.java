package org.gongbao.city.audit.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.plan.AnnualPlanProcedure;
import org.gongbao.city.audit.plan.WorkPlanProcedure;
import org.gongbao.city.audit.powers.SealingProcedure;
import org.gongbao.city.audit.powers.StopProcedure;
import org.gongbao.city.audit.project.AuditProject;
import org.gongbao.city.audit.recusal.RecusalProcedure;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.engine.CaseFile;

/** What waits for the unit head in person: plans, early starts, stops, sealings, reports. */
final class HeadBoard {

  /** Actions that only the head takes, by procedure (audit/9.1). */
  private static final List<Approval> APPROVALS =
      List.of(
          new Approval(WorkPlanProcedure.NAME, "approve"),
          new Approval(AnnualPlanProcedure.NAME, "approve"),
          new Approval(AuditProject.NAME, "approve-early-start"),
          new Approval(AuditProject.NAME, "keep-assignment"),
          new Approval(StopProcedure.NAME, "consent"),
          new Approval(SealingProcedure.NAME, "consent"),
          new Approval(AuditProject.NAME, "sign-report"),
          new Approval(RecusalProcedure.NAME, "decide-recusal"));

  private record Approval(String procedure, String action) {}

  private HeadBoard() {}

  static List<Panel> panels(BoardDesk desk) {
    List<List<Cell>> rows = new ArrayList<>();
    boolean cut = false;
    for (Approval one : APPROVALS) {
      BoardDesk.Found found = desk.open(one.procedure());
      cut |= found.cut();
      found.files().stream()
          .filter(file -> desk.mayTake(file, one.action()))
          .map(file -> row(file, one))
          .forEach(rows::add);
    }
    return List.of(new Panel.Rows("waiting", List.of("what", "case", "stage"), rows, cut));
  }

  private static List<Cell> row(CaseFile file, Approval one) {
    return List.of(
        new Cell.Action(one.procedure(), one.action()),
        Rows.named(file, Optional.empty()),
        Rows.stage(file));
  }
}
