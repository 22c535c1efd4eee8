package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.audit.filing.Matter;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on the assessment of a unit's filings; text is sealed for the unit. */
sealed interface AssessmentEvent extends CaseEvent {

  /** The authority assessed what the unit filed in a year. */
  record FilingsAssessed(
      @Open String unit,
      int year,
      LocalDate assessed,
      List<Matter> received,
      List<Matter> missing,
      Personal<String> note)
      implements AssessmentEvent {}
}
