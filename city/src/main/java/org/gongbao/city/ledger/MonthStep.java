package org.gongbao.city.ledger;

import java.time.YearMonth;

/**
 * A step of closing a month (结账). While it is proposed nothing more is booked into it, so that it
 * is closed with the totals that were seen.
 */
public record MonthStep(YearMonth month, Step step) {

  /** The steps. */
  public enum Step {
    /** Somebody wants it closed: it takes no more entries. */
    PROPOSED,
    /** It takes entries again. */
    DECLINED,
    /** It is closed for ever. */
    CLOSED
  }
}
