package org.gongbao.city.audit.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongbao.city.audit.filing.FilingFile;
import org.gongbao.city.audit.filing.FilingProcedure;
import org.gongbao.city.audit.plan.CoverageFile;
import org.gongbao.city.audit.plan.CoverageProcedure;
import org.gongbao.city.audit.unit.UnitFile;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.engine.CaseFile;

/** What an audit authority sees of its units: who filed, who is late, how far they cover. */
final class AuthorityBoard {

  private AuthorityBoard() {}

  static List<Panel> panels(BoardDesk desk) {
    BoardDesk.Found units = desk.open(UnitProfile.NAME);
    BoardDesk.Found filings = desk.cases(FilingProcedure.NAME);
    BoardDesk.Found items = desk.open(CoverageProcedure.NAME);
    List<UnitFile> covered =
        units.files().stream().map(UnitFile::of).filter(unit -> !unit.byReference()).toList();
    return List.of(
        figures(covered, filings, items),
        PlanBoard.coverage(items),
        new Panel.Rows(
            "divisions",
            List.of("division", "units", "set-up", "coverage", "late"),
            divisions(covered, filings, items),
            units.cut() || filings.cut() || items.cut()),
        new Panel.Rows(
            "late",
            List.of("unit", "kind", "finalised", "due", "late", "stage"),
            filings.files().stream()
                .filter(AuthorityBoard::isLate)
                .map(file -> late(file, desk))
                .toList(),
            filings.cut()),
        new Panel.Rows(
            "units",
            List.of("unit", "division", "mode", "missing"),
            units.files().stream().map(AuthorityBoard::unit).toList(),
            units.cut()));
  }

  private static Panel.Figures figures(
      List<UnitFile> units, BoardDesk.Found filings, BoardDesk.Found items) {
    long complete = units.stream().filter(UnitFile::isComplete).count();
    long late = filings.files().stream().filter(AuthorityBoard::isLate).count();
    return new Panel.Figures(
        "figures",
        List.of(
            new Panel.Figure("units", new Cell.Count(units.size()), Panel.Tone.PLAIN),
            new Panel.Figure("set-up", new Cell.Share(complete, units.size()), Panel.Tone.PLAIN),
            new Panel.Figure("coverage", covered(items.files()), Panel.Tone.PLAIN),
            new Panel.Figure(
                "late", new Cell.Count(late), late > 0 ? Panel.Tone.BAD : Panel.Tone.GOOD)));
  }

  private static Cell.Share covered(List<CaseFile> items) {
    long audited =
        items.stream()
            .filter(file -> file.stage().equals(CoverageProcedure.Stage.AUDITED.name()))
            .count();
    return new Cell.Share(audited, items.size());
  }

  /** Not sent, or not in time. */
  private static boolean isLate(CaseFile file) {
    FilingFile known = FilingFile.of(file);
    return known.owed().isPresent() && (known.daysLate() > 0 || known.overdue());
  }

  private static List<List<Cell>> divisions(
      List<UnitFile> units, BoardDesk.Found filings, BoardDesk.Found items) {
    Map<String, String> divisionOf = new TreeMap<>();
    Map<String, List<UnitFile>> byDivision = new TreeMap<>();
    for (UnitFile unit : units) {
      String division = unit.registered().division();
      divisionOf.put(unit.registered().organ(), division);
      byDivision.computeIfAbsent(division, none -> new ArrayList<>()).add(unit);
    }
    return byDivision.entrySet().stream()
        .map(one -> {
          List<CaseFile> own =
              items.files().stream()
                  .filter(file ->
                      one.getKey().equals(divisionOf.get(CoverageFile.of(file).item().unit())))
                  .toList();
          long complete = one.getValue().stream().filter(UnitFile::isComplete).count();
          long late =
              filings.files().stream()
                  .filter(AuthorityBoard::isLate)
                  .filter(file -> FilingFile.of(file).opened().division().equals(one.getKey()))
                  .count();
          return List.<Cell>of(
              new Cell.Subject("division/" + one.getKey()),
              new Cell.Count(one.getValue().size()),
              new Cell.Share(complete, one.getValue().size()),
              covered(own),
              new Cell.Count(late));
        })
        .toList();
  }

  private static List<Cell> late(CaseFile file, BoardDesk desk) {
    FilingFile known = FilingFile.of(file);
    FilingFile.Owed owed = known.opened();
    return List.of(
        Rows.organ(owed.unit()),
        Rows.word("kind", owed.kind()),
        Rows.day(Optional.of(owed.finalised())),
        Rows.due(owed.due(), desk.today()),
        known.sent().isPresent()
            ? new Cell.Days(known.daysLate(), Panel.Tone.WARN)
            : Rows.age(owed.due().orElse(owed.finalised()), desk.today()),
        Rows.link(file, Rows.stage(file)));
  }

  private static List<Cell> unit(CaseFile file) {
    UnitFile unit = UnitFile.of(file);
    int missing = unit.setUp().missing().size();
    return List.of(
        Rows.organ(unit.registered().organ()),
        new Cell.Subject("division/" + unit.registered().division()),
        Rows.word("mode", unit.registered().mode()),
        new Cell.Count(missing));
  }
}
