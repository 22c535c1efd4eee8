package org.gongbao.city.audit.improvement;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/**
 * What a case knows of how a state audit treats a problem.
 *
 * @param decision empty before it is decided
 * @param corrected day on which what was pressed was corrected
 */
public record TreatmentFile(Optional<Decision> decision, Optional<LocalDate> corrected) {

  /** Nothing yet. */
  static final TreatmentFile EMPTY = new TreatmentFile(Optional.empty(), Optional.empty());

  /**
   * The decision.
   *
   * @param problem case of the ledger; empty if internal audit had not found it
   * @param opinion on how to deal with it, where it is reported
   */
  public record Decision(
      @CaseEvent.Open @Organ String unit,
      Optional<CaseId> problem,
      Treatment treatment,
      LocalDate fieldworkStart,
      Optional<Personal<String>> opinion) {}

  /** What the treatment of a case knows. */
  public static TreatmentFile of(CaseFile file) {
    return file.data(TreatmentFile.class);
  }

  TreatmentFile apply(TreatmentEvent event) {
    return switch (event) {
      case TreatmentEvent.TreatmentDecided e ->
          new TreatmentFile(
              Optional.of(
                  new Decision(
                      e.unit(), e.problem(), e.treatment(), e.fieldworkStart(), e.opinion())),
              corrected);
      case TreatmentEvent.UrgedCorrected e ->
          new TreatmentFile(decision, Optional.of(e.corrected()));
    };
  }
}
