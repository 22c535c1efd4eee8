package org.gongbao.city.audit.improvement;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;

/** What can happen on the treatment of a problem by a state audit; text is sealed for the unit. */
sealed interface TreatmentEvent extends CaseEvent {

  /** It was decided. */
  record TreatmentDecided(
      @Open String unit,
      Optional<CaseId> problem,
      Treatment treatment,
      LocalDate fieldworkStart,
      LocalDate decided,
      Optional<Personal<String>> opinion)
      implements TreatmentEvent {}

  /** What was pressed is corrected. */
  record UrgedCorrected(LocalDate corrected, Personal<String> what) implements TreatmentEvent {}
}
