package org.gongbao.city.ledger;

import org.gongbao.city.database.Repeating;
import org.springframework.stereotype.Component;

/** Keeps the books as soon as something stands in the log; what is left, the next start books. */
@Component
final class BooksKeeping extends Repeating {

  private final Bookkeeping bookkeeping;

  BooksKeeping(Bookkeeping bookkeeping) {
    super("ledger", "Books could not be kept; it is tried again", Pace.FOLLOWING);
    this.bookkeeping = bookkeeping;
  }

  @Override
  protected boolean pass() {
    return bookkeeping.pass() > 0;
  }
}
