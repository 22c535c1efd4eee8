package org.gongbao.city.audit.plan;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;

/** What can happen to a work plan. */
sealed interface WorkPlanEvent extends CaseEvent {

  /** It was drafted. */
  record WorkPlanDrafted(@Open String unit, LocalDate first, LocalDate last, List<CaseId> items)
      implements WorkPlanEvent {}

  /** Its items were changed. */
  record WorkPlanRevised(LocalDate revised, List<CaseId> items) implements WorkPlanEvent {}

  /** It went to the unit head. */
  record WorkPlanSubmitted(LocalDate submitted) implements WorkPlanEvent {}

  /** The unit head gave it back. */
  record WorkPlanReturned(LocalDate returned, Personal<String> reason) implements WorkPlanEvent {}

  /** The unit head approved it. */
  record WorkPlanApproved(LocalDate approved) implements WorkPlanEvent {}

  /** The chief auditor, or the audit office of the unit above, commented on it. */
  record WorkPlanCommented(LocalDate commented, Personal<String> comment)
      implements WorkPlanEvent {}
}
