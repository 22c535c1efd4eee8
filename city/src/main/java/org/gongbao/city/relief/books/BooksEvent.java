package org.gongbao.city.relief.books;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;
import org.gongbao.law.Money;

/** What happens to the books as a whole. */
sealed interface BooksEvent extends CaseEvent {

  /** They were opened. */
  record BooksOpened(LocalDate day) implements BooksEvent {}

  /** The closing of a month was proposed: it takes no more entries. */
  record ClosingProposed(YearMonth month, @Open String by, LocalDate day) implements BooksEvent {}

  /** It was declined: the month takes entries again. */
  record ClosingDeclined(YearMonth month, LocalDate day, Personal<String> reason)
      implements BooksEvent {}

  /**
   * A month was closed for ever.
   *
   * @param entries how many entries it holds
   * @param totals what was moved on each account
   */
  record MonthClosed(
      YearMonth month, long entries, List<Total> totals, @Open String by, LocalDate day)
      implements BooksEvent {
    public MonthClosed {
      totals = List.copyOf(totals);
    }
  }

  /** What was moved on an account in a month. */
  record Total(@Open String account, Money debit, Money credit) {}
}
