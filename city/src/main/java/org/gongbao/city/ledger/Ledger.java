package org.gongbao.city.ledger;

import static java.sql.Types.DATE;
import static java.sql.Types.VARCHAR;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.engine.CaseId;
import org.gongbao.law.ClauseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The books of the city (总账), to be read. It asks nobody's rights: who shows of it asks only for
 * what the reader may see.
 */
@Component
public class Ledger {

  private static final String MONTHS =
      """
      select month from ledger.closed where book = ? order by month
      """;

  /** Sums by one code; of one account only its own side. */
  private static final String SUMS =
      """
      select case cast(:by as text) when 'party' then e.party when 'place' then e.place
          when 'kind' then e.kind when 'period' then e.period when 'clause' then e.clause
          when 'month' then to_char(e.month, 'YYYY-MM') else '' end as code,
        s.account, e.unit, sum(s.debit)::bigint as debit, sum(s.credit)::bigint as credit,
        count(*) as lines
      from ledger.entry e
      cross join lateral (values (e.debit, e.quantity, 0), (e.credit, 0, e.quantity))
        as s (account, debit, credit)
      where e.book = :book
        and (cast(:month as date) is null or e.month = cast(:month as date))
        and (cast(:period as text) is null or e.period = cast(:period as text))
        and (cast(:party as text) is null or e.party = cast(:party as text))
        and (cast(:place as text) is null or e.place = cast(:place as text))
        and (cast(:kind as text) is null or e.kind = cast(:kind as text))
        and (cast(:clause as text) is null or e.clause = cast(:clause as text))
        and (cast(:account as text) is null or s.account = cast(:account as text))
      group by 1, 2, 3 order by 1, 2, 3
      """;

  private static final String LINES =
      """
      select e.* from ledger.entry e
      where e.book = :book
        and (cast(:month as date) is null or e.month = cast(:month as date))
        and (cast(:period as text) is null or e.period = cast(:period as text))
        and (cast(:party as text) is null or e.party = cast(:party as text))
        and (cast(:place as text) is null or e.place = cast(:place as text))
        and (cast(:kind as text) is null or e.kind = cast(:kind as text))
        and (cast(:clause as text) is null or e.clause = cast(:clause as text))
        and (cast(:account as text) is null
          or e.debit = cast(:account as text) or e.credit = cast(:account as text))
        and (e.log_place, e.line) > (:place_after, :line_after)
      order by e.log_place, e.line limit :most
      """;

  private final JdbcClient jdbc;

  /** The books of a database. */
  public Ledger(CityDatabase database) {
    this.jdbc = JdbcClient.create(database.app());
  }

  /** Sums by account and by one code more; debit and credit are equal over all of them. */
  public List<Sum> sums(Asked asked, By by) {
    return asked(SUMS, asked)
        .param("by", by.toString())
        .query((row, number) ->
            new Sum(
                row.getString("code"),
                row.getString("account"),
                Unit.of(row.getString("unit")),
                row.getLong("debit"),
                row.getLong("credit"),
                row.getLong("lines")))
        .list();
  }

  /** Lines in the order of the log, after one. */
  public List<Line> lines(Asked asked, Line.Key after, int most) {
    return asked(LINES, asked)
        .param("place_after", after.place())
        .param("line_after", after.line())
        .param("most", most)
        .query(Ledger::line)
        .list();
  }

  /** The months of a book that are closed. */
  public List<YearMonth> closed(String book) {
    return jdbc.sql(MONTHS)
        .param(book)
        .query((row, number) -> YearMonth.from(row.getDate(1).toLocalDate()))
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, Asked asked) {
    return jdbc.sql(sql)
        .param("book", asked.book())
        .param("month", asked.month().map(month -> Date.valueOf(month.atDay(1))).orElse(null), DATE)
        .param("period", asked.period().orElse(null), VARCHAR)
        .param("party", asked.party().orElse(null), VARCHAR)
        .param("place", asked.place().orElse(null), VARCHAR)
        .param("kind", asked.kind().orElse(null), VARCHAR)
        .param("clause", asked.clause().orElse(null), VARCHAR)
        .param("account", asked.account().orElse(null), VARCHAR);
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        new Line.Key(row.getLong("log_place"), row.getInt("line")),
        YearMonth.from(row.getDate("month").toLocalDate()),
        entry(row),
        CaseId.of(row.getObject("case_id", UUID.class)),
        row.getInt("revision"),
        HexFormat.of().formatHex(row.getBytes("hash")));
  }

  static DoubleEntry entry(ResultSet row) throws SQLException {
    return new DoubleEntry(
        row.getString("debit"),
        row.getString("credit"),
        row.getLong("quantity"),
        Unit.of(row.getString("unit")),
        row.getDate("day").toLocalDate(),
        ClauseId.of(row.getString("clause")),
        new Codes(
            row.getString("party"),
            row.getString("place"),
            row.getString("kind"),
            row.getString("period")));
  }
}
