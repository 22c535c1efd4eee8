package org.gongbao.city.audit.improvement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;

/** What can happen on the use of results in appraisal. */
sealed interface AppraisalEvent extends CaseEvent {

  /**
   * The extract was used, with these figures.
   *
   * @param head person whose appraisal it is
   */
  record ResultsUsed(
      @Open String unit,
      @Open String auditee,
      @Open String head,
      Purpose purpose,
      LocalDate from,
      LocalDate until,
      LocalDate used,
      int reports,
      int problems,
      int done,
      Optional<BigDecimal> rate,
      int overdueReports)
      implements AppraisalEvent {}
}
