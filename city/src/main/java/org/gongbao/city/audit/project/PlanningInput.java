package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.Category;
import org.gongbao.city.audit.rules.TeamComposition;
import org.gongbao.engine.CaseId;

/** What the steps before the start ask for. */
sealed interface PlanningInput {

  /**
   * Takes up a project.
   *
   * @param unit organ whose audit office takes it up
   * @param auditee organ to be audited
   * @param plan case of the annual plan that names it
   * @param number number of the project in that plan
   * @param category function of the audit office it serves
   * @param subject what is audited
   * @param classified true if it concerns a classified matter
   * @param investment name of a fixed-asset project
   * @param country where an activity abroad lies
   * @param reference rule or instruction by which it is done
   * @param person id of the head whose accountability is audited
   */
  record OpenProject(
      String unit,
      String auditee,
      CaseId plan,
      int number,
      Optional<Category> category,
      String subject,
      Optional<Boolean> classified,
      Optional<String> investment,
      Optional<String> country,
      Optional<String> reference,
      Optional<String> person,
      Optional<LocalDate> termFrom,
      Optional<LocalDate> termTo)
      implements PlanningInput {}

  /** Forms the audit team, of persons by the ids they act under. */
  record FormTeam(List<TeamComposition.Seated> people) implements PlanningInput {}

  /** Keeps somebody in the team although his other duties may harm independence. */
  record KeepAssignment(String person, String reason) implements PlanningInput {}

  /**
   * Engages a contractor.
   *
   * @param person id of the person who works for it on this case
   * @param firm who is commissioned
   * @param scope for what
   * @param standardsAcknowledged true if the contract binds it to the standards of internal audit
   */
  record EngageContractor(String person, String firm, String scope, boolean standardsAcknowledged)
      implements PlanningInput {}

  /** Serves the notice; the day it reached the auditee is the day of effect. */
  record ServeNotice(LocalDate plannedStart) implements PlanningInput {}

  /** Approves a start without the three days. */
  record ApproveEarlyStart(String reason) implements PlanningInput {}

  /** Begins fieldwork; the first day is the day of effect. */
  record BeginFieldwork() implements PlanningInput {}

  /** Records that the auditee refused the start, and how. */
  record RecordRefusedStart(String what) implements PlanningInput {}
}
