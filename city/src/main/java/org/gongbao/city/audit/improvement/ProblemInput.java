package org.gongbao.city.audit.improvement;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseId;

/** What the steps on a problem ask for. */
sealed interface ProblemInput {

  /**
   * Enters a problem of an audit report.
   *
   * @param division whose audit authority is competent for the unit
   */
  record OpenProblem(
      String unit,
      String auditee,
      Source source,
      String category,
      String text,
      CaseId project,
      int number,
      Optional<String> division)
      implements ProblemInput {}

  /** Enters a problem that the state auditor found. */
  record EnterProblem(String unit, String auditee, String category, String text)
      implements ProblemInput {}

  /** Reports on its rectification. */
  record Mark(
      boolean done, boolean refused, Optional<String> reason, Optional<LocalDate> followUpOn)
      implements ProblemInput {}

  /** Follows it up. */
  record NoteFollowUp(String note, Optional<LocalDate> followUpOn) implements ProblemInput {}

  /** No input. */
  record Compare() implements ProblemInput {}
}
