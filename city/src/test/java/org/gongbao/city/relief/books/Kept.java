package org.gongbao.city.relief.books;

import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.city.ledger.Asked;
import org.gongbao.city.ledger.Bookkeeping;
import org.gongbao.city.ledger.By;
import org.gongbao.city.ledger.Ledger;
import org.gongbao.city.ledger.Line;
import org.gongbao.city.ledger.Sum;
import org.gongbao.city.relief.ReliefCity;
import org.gongbao.city.relief.accounts.Account;
import org.gongbao.city.relief.claims.ClaimCity;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.roll.ListProcedure;
import org.gongbao.city.relief.roll.Rolls;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;

/** The books of a city of a test, kept whenever the test says so. */
record Kept(PolicyCity city) {

  static final Asked ALL = Asked.all(ReliefBooks.NAME);

  static final Actor FIRST =
      PolicyCity.actor("zhang", "", Sides.CITY, Sides.POLICYHOLDER, "municipal-civil-affairs");
  static final Actor SECOND =
      PolicyCity.actor("zhang-2", "", Sides.CITY, Sides.POLICYHOLDER, "municipal-civil-affairs");

  /** Books all that happened. */
  Kept keep() {
    placed();
    Bookkeeping keeping = keeping();
    while (keeping.pass() > 0) {
      // as long as there is more
    }
    return this;
  }

  /** All that happened has its place in the log. */
  void placed() {
    while (city.engine().log().place() > 0) {
      // until all have theirs
    }
  }

  /** A program that may be killed: it knows nothing but what is in the database. */
  Bookkeeping keeping() {
    return new Bookkeeping(city.engine(), List.of(new ReliefBooks()));
  }

  Ledger ledger() {
    return new Ledger(city.database());
  }

  List<Line> lines() {
    return keep().ledger().lines(ALL, Line.Key.FIRST, 1000);
  }

  /** What was moved on an account, debit less credit. */
  long balance(Account account) {
    return keep().ledger().sums(ALL.on(account.toString()), By.ACCOUNT).stream()
        .mapToLong(Sum::balance)
        .sum();
  }

  /** Closes all months through one. */
  static void close(PolicyCity.Case books, Kept kept, String... months) {
    for (String month : months) {
      books.does(FIRST, "propose-closing", "{'month':'%s'}".formatted(month));
      kept.keep();
      books.does(SECOND, "close-month", "{}");
      kept.keep();
    }
  }

  /** A claim for treatment after an accident that was paid. */
  static PolicyCity.Case paid(ClaimCity relief, String person, String bill, String costs) {
    return pay(granted(relief, person, bill, costs));
  }

  static PolicyCity.Case granted(ClaimCity relief, String person, String bill, String costs) {
    return relief
        .files(person, "accident-medical", "2021-05-01", ClaimCity.costs(bill, costs, "0", "0"))
        .does(ClaimCity.INSURER, "decide", "{}");
  }

  static PolicyCity.Case pay(PolicyCity.Case granted) {
    return granted
        .does(ClaimCity.SECOND, "approve", "{}")
        .does(ClaimCity.INSURER, "pay", "{'mode':'central','payee':'本人'}");
  }

  /** A list of Yuzhong that its insurer took over. */
  static PolicyCity.Case listed(PolicyCity city, String month, String kind, int first, int count) {
    PolicyCity.Case list =
        city.opened(
            ReliefCity.YUZHONG,
            ListProcedure.NAME,
            "{'place':'500103','month':'%s','kind':'%s'}".formatted(month, kind));
    String[] rows =
        IntStream.range(first, first + count)
            .mapToObj(i ->
                "甲,%s,低保对象,,2020-01-01,,否"
                    .formatted(ReliefCity.number("1950010" + (1 + i % 9), i).text()))
            .toArray(String[]::new);
    Rolls.bring(list, ReliefCity.YUZHONG, rows);
    return Rolls.enrol(
        list, ReliefCity.YUZHONG, ReliefCity.YUZHONG_2, ReliefCity.INSURER_1, 1, count);
  }
}
