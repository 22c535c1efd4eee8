package org.gongbao.city.audit.project;

import java.util.Optional;
import org.gongbao.city.audit.rules.Category;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/**
 * The project as it stands in the plan.
 *
 * @param unit organ whose internal audit it is
 * @param auditee organ that is audited (被审计对象)
 * @param planned its place in the approved annual plan
 * @param category function of the audit office it serves
 * @param classified true if it concerns a classified matter (涉密事项)
 * @param subject what is audited
 * @param accountable the head whose accountability is audited
 */
public record Project(
    @CaseEvent.Open @Organ String unit,
    @CaseEvent.Open @Organ String auditee,
    Planned planned,
    Category category,
    boolean classified,
    Personal<String> subject,
    Optional<Accountable> accountable) {

  static Project opened(AuditEvent.ProjectOpened e) {
    return new Project(
        e.unit(),
        e.auditee(),
        e.planned(),
        e.category(),
        e.classified(),
        e.subject(),
        e.accountable());
  }

  /** Text of this project, sealed for the organ of which it speaks. */
  <T> Personal<T> seal(T text) {
    return seal(auditee, text);
  }

  static <T> Personal<T> seal(String auditee, T text) {
    return Personal.of("organ/" + auditee, text);
  }
}
