package org.gongbao.city.audit.filing;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen to a paper that is to be filed with the audit authority. */
sealed interface FilingEvent extends CaseEvent {

  /** A paper was finished that is to be filed. */
  record FilingOwed(FilingFile.Owed owed) implements FilingEvent {}

  /** Its last day passed, and it was not sent. */
  record FilingOverdue(LocalDate since) implements FilingEvent {}

  /** The unit sent it. */
  record PaperSent(LocalDate sent, long daysLate) implements FilingEvent {}

  /** The authority acknowledged it. */
  record ReceiptGiven(LocalDate received) implements FilingEvent {}

  /** The authority found it false. */
  record MarkedFalse(LocalDate marked, Personal<String> reason) implements FilingEvent {}
}
