package org.gongbao.city.audit.recusal;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;
import org.gongbao.law.ClauseId;

/** What can happen on an application for recusal. What is said of a person is sealed for him. */
sealed interface RecusalEvent extends CaseEvent {

  /** Somebody applied that a person stand aside. */
  record RecusalRequested(
      @Open String unit,
      @Open String auditee,
      CaseId project,
      @Open String person,
      RecusalFile.Applicant applicant,
      LocalDate filed,
      Personal<Claim> claim)
      implements RecusalEvent {}

  /**
   * It was decided.
   *
   * @param ground the ground that is met; empty if rejected
   */
  record RecusalDecided(
      boolean granted,
      Optional<ClauseId> ground,
      LocalDate decided,
      Optional<Personal<String>> reason)
      implements RecusalEvent {}
}
