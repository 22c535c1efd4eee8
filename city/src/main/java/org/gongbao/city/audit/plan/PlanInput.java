package org.gongbao.city.audit.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseId;

/** What the steps of both kinds of plan ask for. */
sealed interface PlanInput {

  /**
   * Drafts a work plan.
   *
   * @param first first day of its period
   * @param last last day of its period
   * @param items important activities that it plans, by their cases
   */
  record DraftWorkPlan(String unit, LocalDate first, LocalDate last, List<CaseId> items)
      implements PlanInput {}

  /** Changes the items of a work plan. */
  record ReviseWorkPlan(List<CaseId> items) implements PlanInput {}

  /** Drafts an annual plan. */
  record DraftAnnualPlan(String unit, int year, List<Proposed> projects) implements PlanInput {}

  /** Changes the projects of an annual plan. */
  record ReviseAnnualPlan(List<Proposed> projects) implements PlanInput {}

  /**
   * A project for the annual plan.
   *
   * @param entity organ to be audited
   * @param activity a short word for what of it
   * @param coverageItem the important activity of the work plan from which it follows
   * @param priority the priority of the year from which it follows
   */
  record Proposed(
      String entity, String activity, Optional<CaseId> coverageItem, Optional<String> priority)
      implements PlanInput {}

  /** Hands the plan to the unit head. */
  record Submit() implements PlanInput {}

  /** Lists what falls due in the year and is not in the plan. */
  record Check() implements PlanInput {}

  /** Gives it back. */
  record Return(String reason) implements PlanInput {}

  /** Approves it. */
  record Approve() implements PlanInput {}

  /** Comments on it. */
  record Comment(String comment) implements PlanInput {}

  /** Sums up the work of the year. */
  record Summarise(String summary) implements PlanInput {}
}
