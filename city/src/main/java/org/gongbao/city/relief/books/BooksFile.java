package org.gongbao.city.relief.books;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;

/**
 * What the case of the books knows.
 *
 * @param closedThrough the last month that is closed
 * @param closing the month that somebody wants closed
 * @param steps of closing that were taken: proposed, declined, closed
 */
record BooksFile(
    Optional<LocalDate> begun,
    Optional<YearMonth> closedThrough,
    Optional<Closing> closing,
    int steps) {

  static final BooksFile EMPTY =
      new BooksFile(Optional.empty(), Optional.empty(), Optional.empty(), 0);

  /** A month, and who wants it closed. */
  record Closing(YearMonth month, @CaseEvent.Open String by) {}

  static BooksFile of(CaseFile file) {
    return file.data(BooksFile.class);
  }

  static BooksFile of(Known known) {
    return of(known.file());
  }

  BooksFile apply(BooksEvent event) {
    return switch (event) {
      case BooksEvent.BooksOpened e ->
          new BooksFile(Optional.of(e.day()), closedThrough, Optional.empty(), steps);
      case BooksEvent.ClosingProposed e ->
          new BooksFile(
              begun, closedThrough, Optional.of(new Closing(e.month(), e.by())), steps + 1);
      case BooksEvent.ClosingDeclined _ ->
          new BooksFile(begun, closedThrough, Optional.empty(), steps + 1);
      case BooksEvent.MonthClosed e ->
          new BooksFile(begun, Optional.of(e.month()), Optional.empty(), steps + 1);
    };
  }
}
