package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on a selection of excellent projects. */
sealed interface SelectionEvent extends CaseEvent {

  /** The authority called for nominations. */
  record SelectionOpened(@Open String division, int year, Personal<String> title, LocalDate opened)
      implements SelectionEvent {}

  /** A project was nominated; the text is sealed for its unit. */
  record ProjectNominated(
      int number, @Open String unit, Personal<String> project, LocalDate nominated)
      implements SelectionEvent {}

  /** The result: numbers of the projects chosen. */
  record ProjectsChosen(List<Integer> chosen, LocalDate decided) implements SelectionEvent {}
}
