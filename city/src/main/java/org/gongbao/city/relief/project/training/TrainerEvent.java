package org.gongbao.city.relief.project.training;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on the entry of a trainer; the name is sealed for the insurer. */
sealed interface TrainerEvent extends CaseEvent {

  /** The insurer selected a trainer. */
  record TrainerSelected(
      int insurer, Personal<String> name, Personal<String> subject, LocalDate selected)
      implements TrainerEvent {}

  /** He trains no longer. */
  record TrainerReleased(LocalDate released) implements TrainerEvent {}
}
