package org.gongbao.city.relief.project;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;

/** What can happen on the launch of the project. */
sealed interface LaunchEvent extends CaseEvent {

  /** It was launched. */
  record ProjectLaunched(LocalDate launched) implements LaunchEvent {}

  /** Every place was asked for its local rules. */
  record RulesCalledFor(LocalDate called, int places) implements LaunchEvent {}

  /** Every place and insurer was asked who is in charge. */
  record PeopleCalledFor(LocalDate called, int bodies) implements LaunchEvent {}
}
