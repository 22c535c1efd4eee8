package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What follows the report (articles 29 and 30).
 *
 * @param headInformed day on which the unit head was last told how rectification stands
 */
public record FollowUp(
    Optional<Rectification> rectification,
    Optional<LocalDate> headInformed,
    Optional<LocalDate> archived) {

  static final FollowUp NONE = new FollowUp(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * The auditee's report on its rectification (整改).
   *
   * @param done problems that are done, of {@code problems}
   */
  public record Rectification(LocalDate received, boolean late, int done, int problems) {}

  /** The head must be told anew of what came since. */
  FollowUp reported(AuditEvent.RectificationReported e) {
    int done = (int) e.problems().stream().filter(AuditEvent.ProblemHandled::done).count();
    return new FollowUp(
        Optional.of(new Rectification(e.received(), e.late(), done, e.problems().size())),
        Optional.empty(),
        archived);
  }

  FollowUp informed(AuditEvent.HeadInformed e) {
    return new FollowUp(rectification, Optional.of(e.informed()), archived);
  }

  FollowUp archived(AuditEvent.ProjectArchived e) {
    return new FollowUp(rectification, headInformed, Optional.of(e.archived()));
  }
}
