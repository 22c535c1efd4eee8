package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/**
 * What a case knows of an assessment.
 *
 * @param assessment empty before it is made
 */
public record AssessmentFile(Optional<Assessment> assessment) {

  /** Nothing yet. */
  static final AssessmentFile EMPTY = new AssessmentFile(Optional.empty());

  /** The analysis of a unit and year, with the note on it. */
  public record Assessment(
      @CaseEvent.Open @Organ String unit,
      int year,
      LocalDate assessed,
      FilingAnalysis filings,
      Personal<String> note) {}

  /** What the assessment of a case knows. */
  public static AssessmentFile of(CaseFile file) {
    return file.data(AssessmentFile.class);
  }

  AssessmentFile apply(AssessmentEvent event) {
    return switch (event) {
      case AssessmentEvent.FilingsAssessed e ->
          new AssessmentFile(
              Optional.of(
                  new Assessment(
                      e.unit(),
                      e.year(),
                      e.assessed(),
                      new FilingAnalysis(e.received(), e.missing()),
                      e.note())));
    };
  }
}
