package org.gongbao.city.audit.filing;

import java.util.Optional;
import org.gongbao.city.audit.unit.Registration;
import org.gongbao.engine.CaseId;

/** What the steps of a filing ask for. */
sealed interface FilingInput {

  /**
   * A paper is finished.
   *
   * @param days within which the authority wants it; empty if it set no period for the unit
   */
  record OpenFiling(
      String unit,
      Matter kind,
      String division,
      Registration.Level level,
      Optional<CaseId> paper,
      Optional<Integer> days)
      implements FilingInput {}

  /**
   * It is sent; the day is the day of effect.
   *
   * @param authority division code of the audit authority it goes to
   */
  record Send(String authority) implements FilingInput {}

  /** The last day has passed. */
  record FallOverdue() implements FilingInput {}

  /** The authority has it. */
  record Acknowledge() implements FilingInput {}

  /** The authority found it false. */
  record MarkFalse(String reason) implements FilingInput {}
}
