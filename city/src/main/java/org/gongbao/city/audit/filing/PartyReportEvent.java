package org.gongbao.city.audit.filing;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen to a matter that goes to the Party committee. */
sealed interface PartyReportEvent extends CaseEvent {

  /** A matter came about that is to be reported. */
  record ReportOwed(PartyReportFile.Task task) implements PartyReportEvent {}

  /** The unit itself found another matter major. */
  record MatterAdded(PartyReportFile.Task task, Personal<String> what)
      implements PartyReportEvent {}

  /** It was reported, under an item of the agenda. */
  record MatterReported(LocalDate reported, Personal<String> item) implements PartyReportEvent {}
}
