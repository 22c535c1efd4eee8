package org.gongbao.city.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Follower;
import org.gongbao.engine.Log;
import org.gongbao.engine.Recorded;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The follower that keeps the books of all policies (记账). What it writes and its place move in one
 * transaction: whoever is killed, or too late, has booked nothing.
 */
@Component
public final class Bookkeeping implements Follower {

  /** Name under which the follower's place is kept. */
  static final String NAME = "ledger";

  private static final int HEARD_AT_ONCE = 500;

  private final Engine engine;
  private final List<Books> books;

  @Autowired
  Bookkeeping(Engine engine, ObjectProvider<Books> books) {
    this(engine, books.orderedStream().toList());
  }

  /**
   * The keeper of these books.
   *
   * @throws IllegalStateException if two books have one name
   */
  public Bookkeeping(Engine engine, List<Books> books) {
    if (books.stream().map(Books::name).distinct().count() < books.size()) {
      throw new IllegalStateException("Expected each book to have a name of its own");
    }
    this.engine = engine;
    this.books = List.copyOf(books);
  }

  /** Books what stands in the log by now; how many events it heard. */
  public int pass() {
    return engine.follow(NAME, this, HEARD_AT_ONCE);
  }

  private record Heard(
      Books book,
      long place,
      Recorded event,
      List<DoubleEntry> entries,
      Optional<MonthStep> month) {}

  @Override
  public Step hear(List<Log.Placed> events) {
    List<Log.Placed> wanted =
        events.stream()
            .filter(one -> books.stream().anyMatch(book -> book.types().contains(one.type())))
            .toList();
    List<Recorded> recorded = engine.recorded(wanted);
    List<Heard> heard = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      for (Books book : books) {
        if (book.types().contains(wanted.get(i).type())) {
          Recorded event = recorded.get(i);
          heard.add(
              new Heard(
                  book, wanted.get(i).place(), event, book.entries(event), book.month(event)));
        }
      }
    }
    return keeper -> {
      LedgerRows rows = new LedgerRows(keeper);
      for (Heard one : heard) {
        rows.write(one.book().name(), one.place(), one.event(), one.entries());
        if (one.month().isPresent()) {
          rows.close(one.book().name(), one.month().get(), one.event());
        }
      }
    };
  }
}
