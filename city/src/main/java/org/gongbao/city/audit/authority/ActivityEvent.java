package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on an activity of an audit authority. */
sealed interface ActivityEvent extends CaseEvent {

  /**
   * It took place.
   *
   * @param function item of article 36 under which it falls, 1 to 6
   */
  record ActivityHeld(
      @Open String division,
      GuidanceForm form,
      int function,
      LocalDate held,
      int participants,
      Personal<String> subject)
      implements ActivityEvent {}
}
