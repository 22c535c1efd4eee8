package org.gongbao.city.audit.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.engine.CaseFile;

/** The cells that the boards have in common. */
final class Rows {

  /** Less than this many days before its last day a thing is close. */
  private static final long CLOSE = 3;

  private Rows() {}

  static Panel.Rows of(
      String name,
      List<String> columns,
      BoardDesk.Found found,
      Function<CaseFile, List<Cell>> cells) {
    return new Panel.Rows(name, columns, found.files().stream().map(cells).toList(), found.cut());
  }

  static Cell organ(String id) {
    return new Cell.Subject("organ/" + id);
  }

  static Cell person(String login) {
    return new Cell.Subject("person/" + login);
  }

  static Cell stage(CaseFile file) {
    return stage(file, Panel.Tone.PLAIN);
  }

  static Cell stage(CaseFile file, Panel.Tone tone) {
    return new Cell.Stage(file.procedure().name(), file.stage(), tone);
  }

  static Cell day(Optional<LocalDate> day) {
    return day.<Cell>map(one -> new Cell.Day(one, Panel.Tone.PLAIN)).orElseGet(Cell.Blank::new);
  }

  /** A last day: bad when it is past, a warning when it is close. */
  static Cell due(Optional<LocalDate> day, LocalDate today) {
    return day.<Cell>map(one -> new Cell.Day(one, tone(one, today))).orElseGet(Cell.Blank::new);
  }

  private static Panel.Tone tone(LocalDate last, LocalDate today) {
    if (last.isBefore(today)) {
      return Panel.Tone.BAD;
    }
    return ChronoUnit.DAYS.between(today, last) <= CLOSE ? Panel.Tone.WARN : Panel.Tone.PLAIN;
  }

  /** How many days something has been so. */
  static Cell age(LocalDate since, LocalDate today) {
    return new Cell.Days(ChronoUnit.DAYS.between(since, today), Panel.Tone.PLAIN);
  }

  static Cell word(String kind, Object word) {
    return new Cell.Word(kind, word.toString(), Panel.Tone.PLAIN);
  }

  /** A case under its title; under its number if the title was erased. */
  static Cell named(CaseFile file, Optional<String> title) {
    return new Cell.Case(file.id(), title.orElse(""));
  }

  /** A cell that leads to its case. */
  static Cell link(CaseFile file, Cell cell) {
    return new Cell.Link(file.id(), cell);
  }
}
