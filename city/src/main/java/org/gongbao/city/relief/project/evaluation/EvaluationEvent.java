package org.gongbao.city.relief.project.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on a yearly evaluation; remarks are sealed for the insurer. */
sealed interface EvaluationEvent extends CaseEvent {

  /** It was opened, and every place that the insurer serves got a form. */
  record EvaluationOpened(int insurer, int year, LocalDate opened, @Open List<String> places)
      implements EvaluationEvent {}

  /** A place that the insurer served earlier in the year asked for a form. */
  record AnswerExpected(@Open String place) implements EvaluationEvent {}

  /** A place answered. */
  record AnswerReceived(@Open String place, List<Item> unmet, LocalDate received)
      implements EvaluationEvent {}

  /** The bureau judged an item. */
  record ItemChecked(Item item, boolean met, int sessions, Optional<Personal<String>> remark)
      implements EvaluationEvent {}

  /** It was concluded. */
  record EvaluationConcluded(boolean met, LocalDate concluded) implements EvaluationEvent {}
}
