package org.gongbao.city.relief.books;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.gongbao.city.ledger.MonthTotals;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Procedure;

/**
 * The books of relief insurance as one case of the city (账簿): its months are closed in order, each
 * proposed by one person and closed by another.
 */
public final class BooksProcedure {

  /** Name of the procedure. */
  public static final String NAME = "relief-books";

  /** Events that say how a month of the books stands. */
  static final Set<String> MONTHS =
      Set.of(NAME + "/closing-proposed", NAME + "/closing-declined", NAME + "/month-closed");

  private static final String MUNICIPAL = "municipal-civil-affairs";

  private enum Stage {
    OPEN,
    PROPOSED
  }

  /** Opens the books. */
  record OpenBooks() {}

  /** Proposes to close a month. */
  record ProposeClosing(YearMonth month) {}

  /** Declines it. */
  record Decline(String reason) {}

  /** Closes it. */
  record Close() {}

  private BooksProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, BooksFile.EMPTY)
        .law("relief")
        .events(BooksEvent.class, BooksFile::apply)
        .on("open-books", OpenBooks.class)
        .opens()
        .to(Stage.OPEN)
        .by(MUNICIPAL)
        .cites(Closing.BALANCE)
        .does((known, in) -> Closing.open(known))
        .ties((known, in) -> Sides.city(known))
        .on("propose-closing", ProposeClosing.class)
        .from(Stage.OPEN)
        .to(Stage.PROPOSED)
        .by(MUNICIPAL)
        .cites(Closing.BALANCE)
        .rule(Closing::inOrder)
        .rule(Closing::over)
        .does(Closing::propose)
        .on("decline-closing", Decline.class)
        .from(Stage.PROPOSED)
        .to(Stage.OPEN)
        .by(MUNICIPAL)
        .cites(Closing.BALANCE)
        .records(Closing::decline)
        .on("close-month", Close.class)
        .from(Stage.PROPOSED)
        .to(Stage.OPEN)
        .by(MUNICIPAL)
        .cites(Closing.BALANCE)
        .needs(MonthTotals.NEED, BooksProcedure::month)
        .guard(Closing::byAnother)
        .guard(Closing::booked)
        .does((known, in, actor) -> Closing.close(known, actor))
        .keepsReasons()
        .build();
  }

  private static List<String> month(CaseFile file) {
    return BooksFile.of(file).closing().stream()
        .map(one -> MonthTotals.key(ReliefBooks.NAME, one.month()))
        .toList();
  }
}
