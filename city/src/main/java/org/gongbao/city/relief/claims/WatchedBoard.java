package org.gongbao.city.relief.claims;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.engine.CaseFile;

/** What places and supervisors see of claims: how many of which kind, how much, how fast. */
final class WatchedBoard {

  private WatchedBoard() {}

  static List<Panel> panels(BoardDesk desk) {
    BoardDesk.Found all = desk.cases(ClaimProcedure.NAME);
    return List.of(
        new Panel.Figures(
            "figures",
            List.of(
                new Panel.Figure("claims", new Cell.Count(all.files().size()), Panel.Tone.PLAIN),
                new Panel.Figure("paid", Cells.money(Cells.paid(all.files())), Panel.Tone.PLAIN),
                new Panel.Figure("days", Cells.medianDays(all.files()), Panel.Tone.PLAIN))),
        new Panel.Rows(
            "kinds",
            List.of("benefit", "claims", "granted", "rejected", "paid", "days"),
            Arrays.stream(Benefit.values()).map(benefit -> kind(benefit, all.files())).toList(),
            all.cut()));
  }

  private static List<Cell> kind(Benefit benefit, List<CaseFile> all) {
    List<CaseFile> of =
        all.stream().filter(file -> ClaimFile.of(file).claimed().benefit() == benefit).toList();
    return List.of(
        new Cell.Word("benefit", benefit.toString(), Panel.Tone.PLAIN),
        new Cell.Count(of.size()),
        count(of, one -> one.isLive() && one.decision().isPresent()),
        count(of, one -> one.rejection().isPresent()),
        Cells.money(Cells.paid(of)),
        Cells.medianDays(of));
  }

  private static Cell count(List<CaseFile> claims, Predicate<ClaimFile> which) {
    return new Cell.Count(claims.stream().map(ClaimFile::of).filter(which).count());
  }
}
