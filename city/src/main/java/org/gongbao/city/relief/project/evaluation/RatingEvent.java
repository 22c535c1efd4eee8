package org.gongbao.city.relief.project.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;

/** What can happen on the form of a place; remarks are sealed for the place. */
sealed interface RatingEvent extends CaseEvent {

  /** The place has a form to answer. */
  record FormSent(CaseId evaluation, int insurer, int year, @Open String place, LocalDate sent)
      implements RatingEvent {}

  /** The place answered. */
  record FormAnswered(List<Item> unmet, LocalDate answered, Optional<Personal<String>> remark)
      implements RatingEvent {}
}
