package org.gongbao.city.relief.project.consequence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;

/** What can happen on a decision about an insurer; text is sealed for the insurer. */
sealed interface ConsequenceEvent extends CaseEvent {

  /** The question is put whether there are consequences. */
  record ConsequenceOpened(
      int insurer,
      ConsequenceFile.Ground ground,
      Optional<CaseId> source,
      LocalDate opened,
      Optional<Personal<String>> finding)
      implements ConsequenceEvent {}

  /** The departments decided. */
  record ConsequenceDecided(
      ConsequenceFile.Outcome outcome,
      List<ConsequenceFile.Move> moves,
      Optional<LocalDate> from,
      Instant decided,
      Personal<String> reasons)
      implements ConsequenceEvent {}
}
