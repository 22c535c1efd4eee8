package org.gongbao.city.relief.pages;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.ledger.Asked;
import org.gongbao.city.ledger.By;
import org.gongbao.city.relief.accounts.Account;
import org.gongbao.city.relief.books.ReliefBooks;

/**
 * What of the books an address asks for; without month and period it is the present month.
 *
 * @param own insurer or place that a reader of several chooses
 */
record BooksAsk(Asked asked, By by, Optional<String> own) {

  /** How an address writes the code of none. */
  static final String OF_NONE = "-";

  /** Empty if the address is not well formed. */
  static Optional<BooksAsk> of(Map<String, String> query, YearMonth present) {
    Optional<String> month = text(query, "month");
    Optional<String> period = text(query, "period");
    Optional<String> account = text(query, "account");
    Optional<By> by = text(query, "by").map(By::of).orElse(Optional.of(By.ACCOUNT));
    if (by.isEmpty() || account.filter(word -> Account.of(word).isEmpty()).isPresent()) {
      return Optional.empty();
    }
    try {
      Optional<YearMonth> wanted = month.map(YearMonth::parse);
      return Optional.of(
          new BooksAsk(
              new Asked(
                  ReliefBooks.NAME,
                  wanted.isEmpty() && period.isEmpty() ? Optional.of(present) : wanted,
                  code(query, "period"),
                  code(query, "party"),
                  code(query, "place"),
                  code(query, "kind"),
                  account,
                  text(query, "clause")),
              by.get(),
              text(query, "own")));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The same, narrowed to what its reader may see. */
  BooksAsk seenBy(BooksSight sight) {
    return new BooksAsk(sight.seen(asked, own), by, own);
  }

  private static Optional<String> code(Map<String, String> query, String name) {
    return text(query, name).map(text -> text.equals(OF_NONE) ? "" : text);
  }

  private static Optional<String> text(Map<String, String> query, String name) {
    return Optional.ofNullable(query.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }
}
