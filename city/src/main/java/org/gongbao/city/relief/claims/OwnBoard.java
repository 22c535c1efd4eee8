package org.gongbao.city.relief.claims;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.engine.CaseFile;
import org.gongbao.law.Money;

/** What an insured person, or who helps him, sees: his claims, and what his costs add up to. */
final class OwnBoard {

  private OwnBoard() {}

  static List<Panel> panels(BoardDesk desk) {
    BoardDesk.Found claims = desk.cases(ClaimProcedure.NAME);
    BoardDesk.Found accounts = desk.cases(CostAccountProcedure.NAME);
    return List.of(
        new Panel.Rows(
            "claims",
            List.of("claim", "benefit", "event", "stage", "amount"),
            claims.files().stream().map(OwnBoard::claim).toList(),
            claims.cut()),
        new Panel.Rows(
            "costs",
            List.of("account", "running", "entitlement", "missing"),
            accounts.files().stream()
                .filter(file -> CostAccountFile.of(file).account().isPresent())
                .map(OwnBoard::account)
                .toList(),
            accounts.cut()));
  }

  private static List<Cell> claim(CaseFile file) {
    ClaimFile known = ClaimFile.of(file);
    return List.of(
        Cells.claim(file),
        Cells.benefit(file),
        Cells.day(known.claimed().event()),
        Cells.stage(file),
        money(known.decision().map(made -> made.booking().amount())));
  }

  private static List<Cell> account(CaseFile file) {
    CostAccountFile known = CostAccountFile.of(file);
    return List.of(
        new Cell.Link(file.id(), new Cell.Count(known.holder().period())),
        Cells.money(known.running()),
        money(known.standing().map(Settlement.Standing::entitlement)),
        money(known.standing().flatMap(Settlement.Standing::missing)));
  }

  private static Cell money(Optional<Money> amount) {
    return amount.map(Cells::money).orElseGet(Cell.Blank::new);
  }
}
