package org.gongbao.city.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.engine.Need;

/**
 * What was booked in a month, as the rules of closing may ask for it.
 *
 * @param still true if it takes no more entries: the book heard of the proposal to close it, and of
 *     all that stands before that in the log
 * @param steps of closing of which the book heard: a proposal is another step than one before it
 * @param lines how many entries
 * @param accounts by account
 */
public record MonthTotals(boolean still, int steps, long lines, List<Sum> accounts) {

  /** By {@link #key}. */
  public static final Need<MonthTotals> NEED = new Need<>("ledger-month", MonthTotals::load);

  private static final String READ =
      """
      select coalesce((select open_from > m.month from ledger.book where name = m.book), false),
        coalesce(s.account, ''), coalesce(s.unit, 'fen'), coalesce(s.debit, 0),
        coalesce(s.credit, 0), (select count(*) from ledger.entry e
          where e.book = m.book and e.month = m.month),
        coalesce((select steps from ledger.book where name = m.book), 0)
      from (values (?::text, ?::date)) as m (book, month)
      left join lateral (
        select s.account, e.unit, sum(s.debit)::bigint as debit, sum(s.credit)::bigint as credit
        from ledger.entry e
        cross join lateral (values (e.debit, e.quantity, 0), (e.credit, 0, e.quantity))
          as s (account, debit, credit)
        where e.book = m.book and e.month = m.month
        group by s.account, e.unit) s on true
      order by 2, 3
      """;

  public MonthTotals {
    accounts = List.copyOf(accounts);
  }

  /** The key of a month of a book. */
  public static String key(String book, YearMonth month) {
    return book + " " + month;
  }

  private static Map<String, Need.Fact<MonthTotals>> load(
      Connection reader, Collection<String> keys, Instant knownAt) throws SQLException {
    Map<String, Need.Fact<MonthTotals>> found = new HashMap<>();
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      for (String key : keys) {
        int blank = key.lastIndexOf(' ');
        statement.setString(1, key.substring(0, blank));
        statement.setDate(2, Date.valueOf(YearMonth.parse(key.substring(blank + 1)).atDay(1)));
        try (ResultSet rows = statement.executeQuery()) {
          MonthTotals totals = read(rows);
          found.put(
              key,
              new Need.Fact<>(
                  totals, totals.still() + "/" + totals.steps() + "/" + totals.lines()));
        }
      }
    }
    return found;
  }

  private static MonthTotals read(ResultSet rows) throws SQLException {
    boolean still = false;
    int steps = 0;
    long lines = 0;
    List<Sum> accounts = new ArrayList<>();
    while (rows.next()) {
      still = rows.getBoolean(1);
      lines = rows.getLong(6);
      steps = rows.getInt(7);
      if (lines > 0) {
        accounts.add(
            new Sum(
                "",
                rows.getString(2),
                Unit.of(rows.getString(3)),
                rows.getLong(4),
                rows.getLong(5),
                0));
      }
    }
    return new MonthTotals(still, steps, lines, accounts);
  }
}
