package org.gongbao.city.relief.project.supervision;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on a case of the regulator; text is sealed for the insurer. */
sealed interface SupervisionEvent extends CaseEvent {

  /** The regulator took up a complaint. */
  record ComplaintTakenUp(
      int insurer, SupervisionFile.Matter matter, Personal<String> complaint, LocalDate opened)
      implements SupervisionEvent {}

  /** The insurer answered. */
  record InsurerAnswered(Personal<String> answer, LocalDate answered) implements SupervisionEvent {}

  /** The regulator closed it with a result. */
  record SupervisionClosed(
      SupervisionFile.Result result, Personal<String> reasons, LocalDate closed)
      implements SupervisionEvent {}
}
