package org.gongbao.city.relief.project.conference;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on the joint conference; text is sealed for the city. */
sealed interface ConferenceEvent extends CaseEvent {

  /** It was set up. */
  record ConferenceSetUp(LocalDate begun) implements ConferenceEvent {}

  /** A member brought up something to deal with. */
  record IssueRaised(int number, @Open String by, Personal<String> text, LocalDate raised)
      implements ConferenceEvent {}

  /** It met: issues that were open are on the agenda, some are settled. */
  record MeetingHeld(
      LocalDate held,
      List<ConferenceFile.Member> present,
      List<Integer> agenda,
      List<Integer> settled,
      Personal<String> minutes)
      implements ConferenceEvent {}

  /** It has not met for longer than the cycle. */
  record MeetingMissed(LocalDate lastHeld, LocalDate noticed) implements ConferenceEvent {}
}
