package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/**
 * What a case knows of a finding.
 *
 * @param finding empty before it is made
 * @param due last day for the unit's report, once it was pressed
 * @param criticised day of the circular
 * @param copied day on which the department in charge got a copy
 * @param reported the unit's written report
 */
public record FindingFile(
    Optional<Finding> finding,
    Optional<LocalDate> due,
    Optional<LocalDate> criticised,
    Optional<LocalDate> copied,
    Optional<Reported> reported,
    Optional<LocalDate> closed) {

  /** Nothing yet. */
  static final FindingFile EMPTY =
      new FindingFile(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What was found. */
  public record Finding(
      @CaseEvent.Open @Organ String unit, LocalDate made, boolean grave, Personal<String> text) {}

  /** The written report. */
  public record Reported(LocalDate day, boolean late) {}

  static FindingFile of(Known known) {
    return of(known.file());
  }

  /** What the finding of a case knows. */
  public static FindingFile of(CaseFile file) {
    return file.data(FindingFile.class);
  }

  Finding made() {
    return finding.orElseThrow();
  }

  <T> Personal<T> seal(T text) {
    return Bureau.sealForUnit(made().unit(), text);
  }

  FindingFile apply(FindingEvent event) {
    return switch (event) {
      case FindingEvent.FindingMade e ->
          new FindingFile(
              Optional.of(new Finding(e.unit(), e.made(), e.grave(), e.text())),
              due,
              criticised,
              copied,
              reported,
              closed);
      case FindingEvent.CorrectionUrged e ->
          new FindingFile(finding, Optional.of(e.due()), criticised, copied, reported, closed);
      case FindingEvent.CriticismIssued e ->
          new FindingFile(finding, due, Optional.of(e.issued()), copied, reported, closed);
      case FindingEvent.DepartmentCopied e ->
          new FindingFile(finding, due, criticised, Optional.of(e.copied()), reported, closed);
      case FindingEvent.CorrectionReported e ->
          new FindingFile(
              finding,
              due,
              criticised,
              copied,
              Optional.of(new Reported(e.reported(), e.late())),
              closed);
      case FindingEvent.FindingClosed e ->
          new FindingFile(finding, due, criticised, copied, reported, Optional.of(e.closed()));
    };
  }
}
