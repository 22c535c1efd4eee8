package org.gongbao.city.relief.project.contact;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.engine.CaseEvent;

/** What can happen on the contacts of a body. */
sealed interface ContactEvent extends CaseEvent {

  /** A body is asked to name its people. */
  record ContactsAsked(@Open String subject, LocalDate since) implements ContactEvent {}

  /** A body named who is in charge and who handles the project; earlier ones are replaced. */
  record ContactsNamed(
      @Open String subject, @Open String inCharge, @Open List<String> handlers, LocalDate named)
      implements ContactEvent {}
}
