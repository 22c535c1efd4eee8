package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on a standard; text is sealed for the division of the authority. */
sealed interface StandardEvent extends CaseEvent {

  /** The authority published it. */
  record StandardPublished(
      StandardKind kind,
      @Open String division,
      @Open List<String> divisions,
      LocalDate published,
      LocalDate inForce,
      Personal<String> title,
      Personal<String> text)
      implements StandardEvent {}

  /** It is no longer in force. */
  record StandardWithdrawn(LocalDate withdrawn) implements StandardEvent {}
}
