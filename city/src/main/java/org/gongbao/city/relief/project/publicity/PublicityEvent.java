package org.gongbao.city.relief.project.publicity;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on the publicity of a place; text is sealed for the place. */
sealed interface PublicityEvent extends CaseEvent {

  /** The log of a place was begun. */
  record PublicityBegun(@Open String place, LocalDate begun) implements PublicityEvent {}

  /** Something was done by a channel. */
  record PublicityRecorded(Channel channel, LocalDate held, Personal<String> what)
      implements PublicityEvent {}

  /** A service card was made for the place and its insurer of that day. */
  record ServiceCardMade(ServiceCard card) implements PublicityEvent {}
}
