package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.city.audit.rules.OrderInForce;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/**
 * What a case knows of a report that was delivered under the earlier rule.
 *
 * @param report empty before it is taken over
 * @param noted day on which its rectification was noted
 */
public record EarlierReportFile(Optional<Report> report, Optional<LocalDate> noted) {

  /** Nothing yet. */
  public static final EarlierReportFile EMPTY =
      new EarlierReportFile(Optional.empty(), Optional.empty());

  /**
   * The report.
   *
   * @param rule the order under which it was delivered
   */
  public record Report(
      @CaseEvent.Open @Organ String unit,
      @CaseEvent.Open @Organ String auditee,
      LocalDate delivered,
      OrderInForce.Order rule,
      Personal<String> subject) {}

  /** The file after one more event. */
  EarlierReportFile apply(EarlierReportEvent event) {
    return switch (event) {
      case EarlierReportEvent.EarlierReportTakenOver e ->
          new EarlierReportFile(
              Optional.of(new Report(e.unit(), e.auditee(), e.delivered(), e.rule(), e.subject())),
              noted);
      case EarlierReportEvent.EarlierRectificationNoted e ->
          new EarlierReportFile(report, Optional.of(e.noted()));
    };
  }
}
