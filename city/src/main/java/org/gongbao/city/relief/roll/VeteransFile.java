package org.gongbao.city.relief.roll;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;

/**
 * What a case knows of a veterans' list.
 *
 * @param explained to how many of its people enrolment was explained (relief/6.2.4)
 */
public record VeteransFile(
    Optional<Opened> opened,
    @CaseEvent.Open Optional<String> reviewer,
    Optional<Confirmed> confirmed,
    Optional<LocalDate> sent,
    long explained) {

  static final VeteransFile EMPTY =
      new VeteransFile(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);

  /** For whom and when it is. */
  public record Opened(@CaseEvent.Open String place, YearMonth month, int period) {}

  /** How many it has. */
  public record Confirmed(@CaseEvent.Open String by, LocalDate day, long rows) {}

  static VeteransFile of(Known known) {
    return of(known.file());
  }

  /** What the veterans' list of a case knows. */
  public static VeteransFile of(CaseFile file) {
    return file.data(VeteransFile.class);
  }

  VeteransFile apply(VeteransEvent event) {
    return switch (event) {
      case VeteransEvent.VeteransListOpened e ->
          new VeteransFile(
              Optional.of(new Opened(e.place(), e.month(), e.period())),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              0);
      case VeteransEvent.VeteransReviewed e ->
          new VeteransFile(opened, Optional.of(e.by()), confirmed, sent, explained);
      case VeteransEvent.VeteransConfirmed e ->
          new VeteransFile(
              opened,
              reviewer,
              Optional.of(new Confirmed(e.by(), e.day(), e.rows())),
              sent,
              explained);
      case VeteransEvent.VeteransReturned _ ->
          new VeteransFile(opened, Optional.empty(), confirmed, sent, explained);
      case VeteransEvent.VeteransSent e ->
          new VeteransFile(opened, reviewer, confirmed, Optional.of(e.day()), explained);
      case VeteransEvent.EnrolmentExplained e ->
          new VeteransFile(opened, reviewer, confirmed, sent, explained + e.persons());
    };
  }
}
