package org.gongbao.city.audit.improvement;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;

/** What can happen on a task to improve control; text is sealed for the unit. */
sealed interface ImprovementEvent extends CaseEvent {

  /** A kind of problem became widespread. */
  record ImprovementOpened(
      @Open String unit, @Open String category, CaseId source, LocalDate opened)
      implements ImprovementEvent {}

  /** A person was named to answer for it. */
  record OwnerNamed(@Open String person, LocalDate named) implements ImprovementEvent {}

  /** It was analysed, and control or rules were improved. */
  record ControlImproved(LocalDate day, Personal<String> analysis, Personal<String> measures)
      implements ImprovementEvent {}
}
