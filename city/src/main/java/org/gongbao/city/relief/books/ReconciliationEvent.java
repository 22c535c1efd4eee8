package org.gongbao.city.relief.books;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What happens to a reconciliation. */
sealed interface ReconciliationEvent extends CaseEvent {

  /** It was opened for an insurer and month. */
  record ReconciliationOpened(int insurer, YearMonth month, LocalDate day)
      implements ReconciliationEvent {}

  /** The rows that were brought were held against the books. */
  record PaymentsCompared(Comparison comparison, LocalDate day) implements ReconciliationEvent {}

  /** Rows are brought anew. */
  record ComparisonDropped(LocalDate day) implements ReconciliationEvent {}

  /** One side agrees with the result. */
  record ResultSigned(ReconciliationFile.Side side, @Open String by, LocalDate day)
      implements ReconciliationEvent {}

  /** It is done. */
  record ReconciliationClosed(Optional<Personal<String>> explanation, LocalDate day)
      implements ReconciliationEvent {}
}
