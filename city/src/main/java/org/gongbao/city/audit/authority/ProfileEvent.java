package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on the profile of an audit authority. */
sealed interface ProfileEvent extends CaseEvent {

  /** The authority of a division was entered. */
  record AuthorityEntered(@Open String division, LocalDate entered) implements ProfileEvent {}

  /** It named the division of its own that is responsible, and the full-time staff. */
  record ResponsibleNamed(Personal<String> name, @Open List<String> staff, LocalDate named)
      implements ProfileEvent {}
}
