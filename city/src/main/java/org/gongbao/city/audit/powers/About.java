package org.gongbao.city.audit.powers;

import java.util.List;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/**
 * The project a case is about.
 *
 * @param unit organ whose internal audit it is
 * @param auditee organ that is audited
 */
public record About(
    @CaseEvent.Open @Organ String unit, @CaseEvent.Open @Organ String auditee, CaseId project) {

  /** Text sealed for the auditee's organ, of which it speaks. */
  <T> Personal<T> seal(T text) {
    return Personal.of("organ/" + auditee, text);
  }

  /** Keys under which the project is a fact. */
  List<String> keys() {
    return List.of(project.toString());
  }
}
