package org.gongbao.city.audit.filing;

import java.util.Optional;
import org.gongbao.engine.CaseId;

/** What the steps of a report to the Party committee ask for. */
sealed interface PartyReportInput {

  /** A matter came about. */
  record OpenReport(String unit, Matter matter, Optional<CaseId> paper)
      implements PartyReportInput {}

  /** The unit finds another matter major. */
  record AddMatter(String unit, String what) implements PartyReportInput {}

  /**
   * It is reported; the day is the day of effect.
   *
   * @param item item of the report or the agenda
   */
  record Report(String item) implements PartyReportInput {}
}
