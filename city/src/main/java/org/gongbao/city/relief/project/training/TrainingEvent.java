package org.gongbao.city.relief.project.training;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;

/** What can happen on a training session; text is sealed for the insurer. */
sealed interface TrainingEvent extends CaseEvent {

  /** A session was held. */
  record SessionHeld(
      int insurer, CaseId trainer, LocalDate held, int attendees, Personal<String> topic)
      implements TrainingEvent {}

  /** Its result was evaluated. */
  record SessionEvaluated(int score, LocalDate evaluated, Optional<Personal<String>> remark)
      implements TrainingEvent {}
}
