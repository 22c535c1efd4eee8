package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on an inspection; text is sealed for the unit. */
sealed interface InspectionEvent extends CaseEvent {

  /**
   * A unit was inspected.
   *
   * @param findings how many findings it brought
   */
  record UnitInspected(
      @Open String unit,
      InspectionForm form,
      Optional<Personal<String>> otherForm,
      LocalDate inspected,
      Personal<String> summary,
      int findings)
      implements InspectionEvent {}
}
