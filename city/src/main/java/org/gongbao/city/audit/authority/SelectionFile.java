package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/**
 * What a case knows of a selection.
 *
 * @param nominations projects nominated, numbered from 1
 * @param chosen numbers of those chosen
 */
public record SelectionFile(
    @CaseEvent.Open String division,
    int year,
    List<Nomination> nominations,
    List<Integer> chosen,
    Optional<LocalDate> decided) {

  /** Nothing yet. */
  static final SelectionFile EMPTY =
      new SelectionFile("", 0, List.of(), List.of(), Optional.empty());

  /** A project nominated. */
  public record Nomination(@CaseEvent.Open @Organ String unit, Personal<String> project) {}

  static SelectionFile of(Known known) {
    return known.file().data(SelectionFile.class);
  }

  SelectionFile apply(SelectionEvent event) {
    return switch (event) {
      case SelectionEvent.SelectionOpened e ->
          new SelectionFile(e.division(), e.year(), nominations, chosen, decided);
      case SelectionEvent.ProjectNominated e -> {
        List<Nomination> more = new ArrayList<>(nominations);
        more.add(new Nomination(e.unit(), e.project()));
        yield new SelectionFile(division, year, List.copyOf(more), chosen, decided);
      }
      case SelectionEvent.ProjectsChosen e ->
          new SelectionFile(division, year, nominations, e.chosen(), Optional.of(e.decided()));
    };
  }
}
