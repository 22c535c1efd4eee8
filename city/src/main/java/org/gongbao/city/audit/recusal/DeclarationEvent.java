package org.gongbao.city.audit.recusal;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;
import org.gongbao.law.ClauseId;

/** What can happen on a declaration; what is said of a person is sealed for him. */
sealed interface DeclarationEvent extends CaseEvent {

  /**
   * An auditor declared how he stands to the auditee.
   *
   * @param none he declared that there is nothing
   */
  record ConflictDeclared(
      @Open String unit,
      @Open String auditee,
      CaseId project,
      @Open String person,
      LocalDate declared,
      boolean none,
      Personal<Claim> claim)
      implements DeclarationEvent {}

  /** A ground became known that he had not declared. */
  record UndeclaredGroundFound(LocalDate found, ClauseId ground, Personal<Claim> claim)
      implements DeclarationEvent {}
}
