package org.gongbao.city.audit.filing;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;

/**
 * What a case knows of one matter to be reported to the Party committee.
 *
 * @param task empty before the case is opened
 * @param reported day on which it was reported
 */
public record PartyReportFile(Optional<Task> task, Optional<LocalDate> reported) {

  /** Nothing yet. */
  public static final PartyReportFile EMPTY =
      new PartyReportFile(Optional.empty(), Optional.empty());

  /**
   * What is to be reported.
   *
   * @param since day from which it is; nothing says until when
   * @param paper case on which it came about
   */
  public record Task(
      @CaseEvent.Open @Organ String unit, Matter matter, LocalDate since, Optional<CaseId> paper) {}

  /** What the case of a report knows. */
  public static PartyReportFile of(Known known) {
    return of(known.file());
  }

  /** What the case of a report knows. */
  public static PartyReportFile of(CaseFile file) {
    return file.data(PartyReportFile.class);
  }

  PartyReportFile apply(PartyReportEvent event) {
    return switch (event) {
      case PartyReportEvent.ReportOwed e -> new PartyReportFile(Optional.of(e.task()), reported);
      case PartyReportEvent.MatterAdded e -> new PartyReportFile(Optional.of(e.task()), reported);
      case PartyReportEvent.MatterReported e ->
          new PartyReportFile(task, Optional.of(e.reported()));
    };
  }
}
