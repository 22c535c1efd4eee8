package org.gongbao.city.audit.project;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/**
 * The project as it stands in the plan.
 *
 * @param unit organ whose internal audit it is
 * @param auditee organ that is audited (被审计对象)
 * @param planApproved day on which the unit head approved the plan that names it
 * @param subject what is audited
 */
public record Project(
    @CaseEvent.Open String unit,
    @CaseEvent.Open String auditee,
    LocalDate planApproved,
    Personal<String> subject) {

  /** Text of this project, sealed for the organ of which it speaks. */
  <T> Personal<T> seal(T text) {
    return seal(auditee, text);
  }

  static <T> Personal<T> seal(String auditee, T text) {
    return Personal.of("organ/" + auditee, text);
  }
}
