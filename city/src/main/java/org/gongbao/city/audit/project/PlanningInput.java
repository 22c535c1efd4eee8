package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.audit.rules.TeamComposition;

/** What the steps before the start ask for. */
sealed interface PlanningInput {

  /**
   * Takes up a project.
   *
   * @param unit organ whose audit office takes it up
   * @param auditee organ to be audited
   * @param planApproved day on which the unit head approved the plan that names it
   * @param subject what is audited
   */
  record OpenProject(String unit, String auditee, LocalDate planApproved, String subject)
      implements PlanningInput {}

  /** Forms the audit team, of persons by the ids they act under. */
  record FormTeam(List<TeamComposition.Seated> people) implements PlanningInput {}

  /** Serves the notice; the day it reached the auditee is the day of effect. */
  record ServeNotice(LocalDate plannedStart) implements PlanningInput {}

  /** Approves a start without the three days. */
  record ApproveEarlyStart(String reason) implements PlanningInput {}

  /** Begins fieldwork; the first day is the day of effect. */
  record BeginFieldwork() implements PlanningInput {}
}
