package org.gongbao.city.relief.claims;

import java.util.List;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.engine.CaseFile;

/** What an insurer has to do: drafts to take up, claims to decide, to approve, to pay. */
final class InsurerBoard {

  private InsurerBoard() {}

  static List<Panel> panels(BoardDesk desk) {
    BoardDesk.Found open = desk.open(ClaimProcedure.NAME);
    BoardDesk.Found all = desk.cases(ClaimProcedure.NAME);
    return List.of(
        new Panel.Figures(
            "figures",
            List.of(
                figure("drafts", count(open, ClaimStage.DRAFT)),
                figure("filed", count(open, ClaimStage.FILED)),
                figure("decided", count(open, ClaimStage.DECIDED)),
                figure("approved", count(open, ClaimStage.APPROVED)),
                new Panel.Figure("days", Cells.medianDays(all.files()), Panel.Tone.PLAIN))),
        new Panel.Rows(
            "drafts",
            List.of("claim", "benefit", "proposed", "amount"),
            in(open, ClaimStage.DRAFT).stream().map(InsurerBoard::draft).toList(),
            open.cut()),
        new Panel.Rows(
            "open",
            List.of("claim", "benefit", "event", "place", "stage", "since"),
            open.files().stream()
                .filter(file -> !file.stage().equals(ClaimStage.DRAFT.name()))
                .map(file -> open(file, desk))
                .toList(),
            open.cut()));
  }

  private static Panel.Figure figure(String name, long count) {
    return new Panel.Figure(name, new Cell.Count(count), Panel.Tone.PLAIN);
  }

  private static long count(BoardDesk.Found found, ClaimStage stage) {
    return in(found, stage).size();
  }

  private static List<CaseFile> in(BoardDesk.Found found, ClaimStage stage) {
    return found.files().stream().filter(file -> file.stage().equals(stage.name())).toList();
  }

  private static List<Cell> draft(CaseFile file) {
    ClaimFile known = ClaimFile.of(file);
    return List.of(
        Cells.claim(file),
        Cells.benefit(file),
        Cells.day(known.claimed().filed()),
        Cells.money(known.committed()));
  }

  private static List<Cell> open(CaseFile file, BoardDesk desk) {
    Claim claim = ClaimFile.of(file).claimed();
    return List.of(
        Cells.claim(file),
        Cells.benefit(file),
        Cells.day(claim.event()),
        Cells.place(claim.place()),
        Cells.stage(file),
        Cells.since(file, desk.today()));
  }
}
