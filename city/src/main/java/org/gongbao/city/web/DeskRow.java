package org.gongbao.city.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gongbao.city.casework.InboxRow;
import org.gongbao.law.LegalTime;

/**
 * A row of the inbox with the document it belongs to.
 *
 * @param title what people call the case; its number if it has no title
 */
public record DeskRow(InboxRow row, String law, String title, LocalDate today) {

  /** Last day for it; only of a row with a due time. */
  public LocalDate last() {
    return row.due().map(due -> LegalTime.day(due.minusNanos(1))).orElse(today);
  }

  /** Days from today to the last day; negative if it is past. */
  public long days() {
    return ChronoUnit.DAYS.between(today, last());
  }

  /** Where to go. */
  public String path() {
    return "/cases/" + row.id();
  }
}
