package org.gongbao.city.audit.board;

import java.util.List;
import org.gongbao.city.audit.unit.SetUp;
import org.gongbao.city.audit.unit.Staff;
import org.gongbao.city.audit.unit.UnitFile;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.engine.CaseFile;

/** What a unit has set up for its internal audit, and its auditors. */
final class SetUpBoard {

  private SetUpBoard() {}

  static List<Panel> panels(BoardDesk desk) {
    BoardDesk.Found units = desk.open(UnitProfile.NAME);
    return List.of(
        new Panel.Rows(
            "elements",
            List.of("unit", "element", "shown"),
            units.files().stream().flatMap(file -> elements(file).stream()).toList(),
            units.cut()),
        new Panel.Rows(
            "staff",
            List.of("person", "full-time", "field", "since", "trained"),
            units.files().stream()
                .flatMap(file -> staff(UnitFile.of(file), desk).stream())
                .toList(),
            units.cut()));
  }

  private static List<List<Cell>> elements(CaseFile file) {
    UnitFile unit = UnitFile.of(file);
    return java.util.Arrays.stream(SetUp.Element.values())
        .map(element ->
            List.of(
                Rows.named(file, java.util.Optional.of(unit.registered().organ())),
                Rows.word("element", element),
                unit.setUp().elements().stream()
                    .filter(shown -> shown.element() == element)
                    .findFirst()
                    .<Cell>map(shown -> new Cell.Day(shown.on(), Panel.Tone.GOOD))
                    .orElseGet(() -> new Cell.Word("element", "missing", Panel.Tone.BAD))))
        .toList();
  }

  private static List<List<Cell>> staff(UnitFile unit, BoardDesk desk) {
    List<String> untrained = unit.staff().untrained(desk.today().getYear());
    return unit.staff().on(desk.today()).stream()
        .map(auditor -> auditor(auditor, untrained.contains(auditor.person())))
        .toList();
  }

  private static List<Cell> auditor(Staff.Auditor auditor, boolean untrained) {
    return List.of(
        Rows.person(auditor.person()),
        Rows.word("full-time", auditor.fullTime()),
        Rows.word("professionalField", auditor.professionalField()),
        new Cell.Day(auditor.since(), Panel.Tone.PLAIN),
        untrained
            ? new Cell.Word("trained", "no", Panel.Tone.WARN)
            : new Cell.Word("trained", "yes", Panel.Tone.GOOD));
  }
}
