package org.gongbao.city.audit.plan;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;

/** What can happen to an annual project plan. */
sealed interface AnnualPlanEvent extends CaseEvent {

  /** It was drafted. */
  record AnnualPlanDrafted(@Open String unit, int year, List<AnnualPlanFile.Planned> projects)
      implements AnnualPlanEvent {}

  /** Its projects were changed. */
  record AnnualPlanRevised(LocalDate revised, List<AnnualPlanFile.Planned> projects)
      implements AnnualPlanEvent {}

  /**
   * It was looked through for what falls due in its year.
   *
   * @param missing what does, and is not in it
   * @param whole false if there are more activities than are looked at for one decision
   */
  record AnnualPlanChecked(LocalDate checked, List<Missing> missing, boolean whole)
      implements AnnualPlanEvent {}

  /** An important activity that falls due in the year and is not in the plan. */
  record Missing(CaseId coverageItem, @Open String entity, @Open String activity, LocalDate due) {}

  /** It went to the unit head. */
  record AnnualPlanSubmitted(LocalDate submitted) implements AnnualPlanEvent {}

  /** The unit head gave it back. */
  record AnnualPlanReturned(LocalDate returned, Personal<String> reason)
      implements AnnualPlanEvent {}

  /** The unit head approved it. */
  record AnnualPlanApproved(LocalDate approved) implements AnnualPlanEvent {}

  /** The chief auditor, or the audit office of the unit above, commented on it. */
  record AnnualPlanCommented(LocalDate commented, Personal<String> comment)
      implements AnnualPlanEvent {}

  /** The work of its year was summed up. */
  record WorkSummarised(LocalDate summarised, Personal<String> summary)
      implements AnnualPlanEvent {}
}
