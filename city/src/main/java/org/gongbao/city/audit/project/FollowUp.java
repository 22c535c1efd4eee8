package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;

/**
 * What follows the report (articles 29, 30 and 34).
 *
 * @param owner id of the first person responsible for rectification
 * @param overdueSince first day without a report after the sixty days
 * @param steps entries of the follow-up log
 * @param leads leads on grave breaches that were flagged, numbered from 1
 * @param partners other oversight of the unit that takes part (joint matter)
 * @param headInformed day on which the unit head was last told how rectification stands
 */
public record FollowUp(
    @CaseEvent.Open Optional<String> owner,
    Optional<LocalDate> overdueSince,
    int steps,
    int leads,
    List<Partner> partners,
    Optional<Rectification> rectification,
    Optional<LocalDate> headInformed,
    Optional<LocalDate> archived) {

  static final FollowUp NONE =
      new FollowUp(
          Optional.empty(),
          Optional.empty(),
          0,
          0,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * The auditee's report on its rectification (整改).
   *
   * @param done problems that are done, of {@code problems}
   */
  public record Rectification(LocalDate received, boolean late, int done, int problems) {}

  FollowUp assigned(AuditEvent.RectificationAssigned e) {
    return new FollowUp(
        e.owner(), overdueSince, steps, leads, partners, rectification, headInformed, archived);
  }

  FollowUp overdue(AuditEvent.RectificationOverdue e) {
    return new FollowUp(
        owner,
        Optional.of(e.since()),
        steps,
        leads,
        partners,
        rectification,
        headInformed,
        archived);
  }

  FollowUp logged() {
    return new FollowUp(
        owner, overdueSince, steps + 1, leads, partners, rectification, headInformed, archived);
  }

  FollowUp flagged(AuditEvent.GraveLeadFlagged e) {
    return new FollowUp(
        owner, overdueSince, steps, e.number(), partners, rectification, headInformed, archived);
  }

  FollowUp joined(AuditEvent.JointMatterFlagged e) {
    return new FollowUp(
        owner, overdueSince, steps, leads, e.partners(), rectification, headInformed, archived);
  }

  /** The head must be told anew of what came since. */
  FollowUp reported(AuditEvent.RectificationReported e) {
    int done = (int) e.problems().stream().filter(AuditEvent.ProblemHandled::done).count();
    return new FollowUp(
        owner,
        overdueSince,
        steps,
        leads,
        partners,
        Optional.of(new Rectification(e.received(), e.late(), done, e.problems().size())),
        Optional.empty(),
        archived);
  }

  FollowUp informed(AuditEvent.HeadInformed e) {
    return new FollowUp(
        owner,
        overdueSince,
        steps,
        leads,
        partners,
        rectification,
        Optional.of(e.informed()),
        archived);
  }

  FollowUp archived(AuditEvent.ProjectArchived e) {
    return new FollowUp(
        owner,
        overdueSince,
        steps,
        leads,
        partners,
        rectification,
        headInformed,
        Optional.of(e.archived()));
  }
}
