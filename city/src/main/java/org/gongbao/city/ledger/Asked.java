package org.gongbao.city.ledger;

import java.time.YearMonth;
import java.util.Optional;

/**
 * Which lines of a book are wanted. What is left out is not asked for; an empty code asks for those
 * of none.
 *
 * @param account on either side
 */
public record Asked(
    String book,
    Optional<YearMonth> month,
    Optional<String> period,
    Optional<String> party,
    Optional<String> place,
    Optional<String> kind,
    Optional<String> account,
    Optional<String> clause) {

  /** Every line of a book. */
  public static Asked all(String book) {
    return new Asked(
        book,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same of one month. */
  public Asked in(YearMonth one) {
    return new Asked(book, Optional.of(one), period, party, place, kind, account, clause);
  }

  /** The same of one other period. */
  public Asked of(String one) {
    return new Asked(book, month, Optional.of(one), party, place, kind, account, clause);
  }

  /** The same with one party. */
  public Asked with(String one) {
    return new Asked(book, month, period, Optional.of(one), place, kind, account, clause);
  }

  /** The same for one place. */
  public Asked at(String one) {
    return new Asked(book, month, period, party, Optional.of(one), kind, account, clause);
  }

  /** The same of one kind. */
  public Asked only(String one) {
    return new Asked(book, month, period, party, place, Optional.of(one), account, clause);
  }

  /** The same of one account. */
  public Asked on(String one) {
    return new Asked(book, month, period, party, place, kind, Optional.of(one), clause);
  }

  /** The same by one clause. */
  public Asked by(String one) {
    return new Asked(book, month, period, party, place, kind, account, Optional.of(one));
  }
}
