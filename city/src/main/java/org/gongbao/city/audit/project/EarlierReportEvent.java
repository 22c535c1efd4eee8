package org.gongbao.city.audit.project;

import java.time.LocalDate;
import org.gongbao.city.audit.rules.OrderInForce;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on a report that was delivered under the earlier rule. */
sealed interface EarlierReportEvent extends CaseEvent {

  /**
   * A report of the earlier rule was taken over.
   *
   * @param rule the order under which it was delivered
   */
  record EarlierReportTakenOver(
      @Open String unit,
      @Open String auditee,
      LocalDate delivered,
      OrderInForce.Order rule,
      Personal<String> subject)
      implements EarlierReportEvent {}

  /** How it was rectified was noted. */
  record EarlierRectificationNoted(LocalDate noted, Personal<String> summary)
      implements EarlierReportEvent {}
}
