package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseId;

/** What the steps on a finding ask for. */
sealed interface FindingInput {

  /** A finding of an inspection, as that sends it. */
  record OpenFinding(
      String unit, String text, boolean grave, CaseId inspection, Optional<String> division)
      implements FindingInput {}

  /** A finding that guidance brought. */
  record MakeFinding(String unit, String text, boolean grave) implements FindingInput {}

  /**
   * Presses the unit.
   *
   * @param due last day for its written report
   */
  record Urge(LocalDate due) implements FindingInput {}

  /** Criticises it in a circular. */
  record Criticise(String text) implements FindingInput {}

  /**
   * Sends the department in charge a copy.
   *
   * @param department organ in charge
   */
  record CopyToDepartment(String department, String reason) implements FindingInput {}

  /** Reports on the correction. */
  record ReportCorrection(String text) implements FindingInput {}

  /** Closes it. */
  record Close() implements FindingInput {}
}
