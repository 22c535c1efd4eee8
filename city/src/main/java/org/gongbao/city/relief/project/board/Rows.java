package org.gongbao.city.relief.project.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Annex;
import org.gongbao.engine.CaseFile;

/** The cells that the boards have in common. */
final class Rows {

  private Rows() {}

  static Panel.Rows of(
      String name,
      List<String> columns,
      BoardDesk.Found found,
      Function<CaseFile, List<Cell>> cells) {
    return new Panel.Rows(name, columns, found.files().stream().map(cells).toList(), found.cut());
  }

  static Cell insurer(int number) {
    return new Cell.Subject("organ/" + Sides.insurerOrgan(number));
  }

  /** A place by its official name, which needs no register of organs. */
  static Cell place(CaseFile file, String place) {
    return new Cell.Case(file.id(), Annex.listed(place).official());
  }

  static Cell stage(CaseFile file) {
    return new Cell.Link(
        file.id(), new Cell.Stage(file.procedure().name(), file.stage(), Panel.Tone.PLAIN));
  }

  static Cell day(Optional<LocalDate> day) {
    return day.<Cell>map(one -> new Cell.Day(one, Panel.Tone.PLAIN)).orElseGet(Cell.Blank::new);
  }

  static Cell word(String kind, Object word, Panel.Tone tone) {
    return new Cell.Word(kind, word.toString(), tone);
  }

  static Panel.Tone badIfAny(long count) {
    return count > 0 ? Panel.Tone.BAD : Panel.Tone.GOOD;
  }
}
