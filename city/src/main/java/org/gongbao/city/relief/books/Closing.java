package org.gongbao.city.relief.books;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.ledger.MonthTotals;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Posting;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** The steps by which a month of the books is closed (结账). */
final class Closing {

  /** Income and expenditure are held against each other. */
  static final String BALANCE = "relief/5.3";

  private Closing() {}

  static Ruling<Change> open(Known known) {
    return Ruling.granted(
        Change.of(new BooksEvent.BooksOpened(known.law().asOf()))
            .posting(
                new Posting(
                    Posting.Account.free("relief-ledgers"),
                    Posting.Account.claim(BooksProcedure.NAME),
                    1)));
  }

  /** No month is left out: the first of the first period, then one after the other. */
  static Ruling<Boolean> inOrder(Known known, BooksProcedure.ProposeClosing in) {
    YearMonth next =
        BooksFile.of(known)
            .closedThrough()
            .map(last -> last.plusMonths(1))
            .or(() ->
                Cover.period(known.law().book(), 1).map(first -> YearMonth.from(first.firstDay())))
            .orElse(in.month());
    return known.law().condition(Clauses.LOSS_RATIO, "next-month", in.month().equals(next))
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET, Clauses.LOSS_RATIO, "relief.month-out-of-turn", next);
  }

  static Ruling<Boolean> over(Known known, BooksProcedure.ProposeClosing in) {
    boolean over = known.law().asOf().isAfter(in.month().atEndOfMonth());
    return known.law().condition(Clauses.LOSS_RATIO, "month-over", over)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.NOT_YET,
            Clauses.LOSS_RATIO,
            "relief.month-not-over",
            in.month().atEndOfMonth());
  }

  static Ruling<Change> propose(Known known, BooksProcedure.ProposeClosing in, Actor actor) {
    return Ruling.granted(
        Change.of(new BooksEvent.ClosingProposed(in.month(), actor.person(), known.law().asOf())));
  }

  static BooksEvent decline(Known known, BooksProcedure.Decline in) {
    return new BooksEvent.ClosingDeclined(
        closing(known).month(),
        known.law().asOf(),
        Personal.of("case/" + known.file().id(), in.reason()));
  }

  static Ruling<Boolean> byAnother(Known known, Actor actor) {
    boolean another =
        BooksFile.of(known).closing().filter(one -> one.by().equals(actor.person())).isEmpty();
    return known.law().condition(Clauses.LOSS_RATIO, "by-another", another)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.RECUSED, Clauses.LOSS_RATIO, "relief.proposer-closes", actor.person());
  }

  /** All that stands in the log before the proposal is booked, and nothing more comes. */
  static Ruling<Boolean> booked(Known known) {
    int taken = BooksFile.of(known).steps();
    boolean still = totals(known).filter(one -> one.still() && one.steps() == taken).isPresent();
    return known.law().condition(Clauses.LOSS_RATIO, "month-booked", still)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.NOT_YET, Clauses.LOSS_RATIO, "relief.month-not-booked");
  }

  static Ruling<Change> close(Known known, Actor actor) {
    MonthTotals totals = totals(known).orElseThrow();
    List<BooksEvent.Total> accounts =
        totals.accounts().stream()
            .map(sum ->
                new BooksEvent.Total(
                    sum.account(), Money.ofFen(sum.debit()), Money.ofFen(sum.credit())))
            .toList();
    return Ruling.granted(
        Change.of(
            new BooksEvent.MonthClosed(
                closing(known).month(),
                totals.lines(),
                accounts,
                actor.person(),
                known.law().asOf())));
  }

  private static BooksFile.Closing closing(Known known) {
    return BooksFile.of(known).closing().orElseThrow();
  }

  private static Optional<MonthTotals> totals(Known known) {
    return BooksFile.of(known)
        .closing()
        .flatMap(one ->
            known.facts().get(MonthTotals.NEED, MonthTotals.key(ReliefBooks.NAME, one.month())));
  }
}
