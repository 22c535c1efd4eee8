package org.gongbao.city.audit.improvement;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;

/** What can happen on a problem of the ledger; all text is sealed for the auditee's organ. */
sealed interface ProblemEvent extends CaseEvent {

  /**
   * It was entered.
   *
   * @param category word of the unit's own list of kinds of problems
   * @param project audit that found it; empty if it was entered by hand
   * @param number its number in the report
   */
  record ProblemEntered(
      @Open String unit,
      @Open String auditee,
      Source source,
      @Open String category,
      Optional<CaseId> project,
      int number,
      LocalDate found,
      Personal<String> text)
      implements ProblemEvent {}

  /**
   * Its rectification was reported on.
   *
   * @param refused true if the auditee refuses to correct it
   */
  record ProblemMarked(
      LocalDate marked,
      boolean done,
      boolean refused,
      Optional<Personal<String>> reason,
      Optional<LocalDate> followUpOn)
      implements ProblemEvent {}

  /** It was followed up. */
  record FollowUpNoted(LocalDate noted, Personal<String> note, Optional<LocalDate> followUpOn)
      implements ProblemEvent {}

  /**
   * It was held against the unit's other problems of its kind.
   *
   * @param entities auditees at which the kind was found
   * @param repeated true if the same auditee had it in an earlier report
   */
  record ProblemCompared(LocalDate compared, int entities, boolean repeated)
      implements ProblemEvent {}

  /**
   * It was held against a part of its kind alone, for there are more than are read at once. What
   * was found stands; what was not may be among the others.
   *
   * @param comparedWith how many were read
   * @param entities auditees at which the kind was found, at least
   * @param repeated true if the same auditee had it in an earlier report; false if that is not
   *     among those read
   */
  record KindComparedInPart(LocalDate compared, int comparedWith, int entities, boolean repeated)
      implements ProblemEvent {}
}
