package org.gongbao.city.audit.improvement;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Organ;

/**
 * What a case knows of the use of results in appraisal.
 *
 * @param use empty before it is recorded
 */
public record AppraisalFile(Optional<Use> use) {

  /** Nothing yet. */
  static final AppraisalFile EMPTY = new AppraisalFile(Optional.empty());

  /** Who used what, and for what. */
  public record Use(
      @CaseEvent.Open @Organ String unit,
      @CaseEvent.Open @Organ String auditee,
      @CaseEvent.Open String head,
      Purpose purpose,
      LocalDate used,
      Extract extract) {}

  /** What the use of a case knows. */
  public static AppraisalFile of(CaseFile file) {
    return file.data(AppraisalFile.class);
  }

  AppraisalFile apply(AppraisalEvent event) {
    return switch (event) {
      case AppraisalEvent.ResultsUsed e ->
          new AppraisalFile(
              Optional.of(
                  new Use(
                      e.unit(),
                      e.auditee(),
                      e.head(),
                      e.purpose(),
                      e.used(),
                      new Extract(
                          e.reports(), e.problems(), e.done(), e.rate(), e.overdueReports()))));
    };
  }
}
