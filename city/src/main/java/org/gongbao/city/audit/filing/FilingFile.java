package org.gongbao.city.audit.filing;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.city.audit.unit.Registration;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;

/**
 * What a case knows of one paper to be filed.
 *
 * @param owed empty before the case is opened
 * @param sent day on which it was last sent
 * @param daysLate how many days after its last day; 0 if it was in time or had none
 * @param received day on which the authority acknowledged it
 * @param overdue true if its last day passed before it was sent
 */
public record FilingFile(
    Optional<Owed> owed,
    Optional<LocalDate> sent,
    long daysLate,
    Optional<LocalDate> received,
    boolean overdue) {

  /** Nothing yet. */
  public static final FilingFile EMPTY =
      new FilingFile(Optional.empty(), Optional.empty(), 0, Optional.empty(), false);

  /**
   * What is to be filed.
   *
   * @param division code of the audit authority of the unit's level
   * @param due last day; empty if nobody set a period
   * @param paper case on which it was finished
   */
  public record Owed(
      @CaseEvent.Open @Organ String unit,
      Matter kind,
      Registration.Level level,
      @CaseEvent.Open String division,
      LocalDate finalised,
      Optional<LocalDate> due,
      Optional<CaseId> paper) {}

  /** What the case of a filing knows. */
  public static FilingFile of(Known known) {
    return of(known.file());
  }

  /** What the case of a filing knows. */
  public static FilingFile of(CaseFile file) {
    return file.data(FilingFile.class);
  }

  /** What is owed on a case that is open. */
  public Owed opened() {
    return owed.orElseThrow();
  }

  FilingFile apply(FilingEvent event) {
    return switch (event) {
      case FilingEvent.FilingOwed e ->
          new FilingFile(Optional.of(e.owed()), sent, daysLate, received, overdue);
      case FilingEvent.FilingOverdue _ -> new FilingFile(owed, sent, daysLate, received, true);
      case FilingEvent.PaperSent e ->
          new FilingFile(owed, Optional.of(e.sent()), e.daysLate(), received, overdue);
      case FilingEvent.ReceiptGiven e ->
          new FilingFile(owed, sent, daysLate, Optional.of(e.received()), overdue);
      case FilingEvent.MarkedFalse _ ->
          new FilingFile(owed, Optional.empty(), daysLate, Optional.empty(), overdue);
    };
  }
}
