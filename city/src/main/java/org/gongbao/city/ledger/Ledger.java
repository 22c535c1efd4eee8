package org.gongbao.city.ledger;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

  private final JdbcClient jdbc;

  /** The books of a database. */
  public Ledger(CityDatabase database) {
    this.jdbc = JdbcClient.create(database.app());
  }

  /** Sums by account and by one code more; debit and credit are equal over all of them. */
  public List<Sum> sums(Asked asked, By by) {
    Map<String, Object> values = new LinkedHashMap<>();
    String where = where(asked, values);
    Optional<String> account = asked.account();
    // of one account only its own side is wanted
    String own = account.isPresent() ? where + " and s.account = :account" : where;
    return jdbc.sql(
            """
            select %s as code, s.account, e.unit, sum(s.debit)::bigint as debit,
              sum(s.credit)::bigint as credit, count(*) as lines
            from ledger.entry e
            cross join lateral (values (e.debit, e.quantity, 0), (e.credit, 0, e.quantity))
              as s (account, debit, credit)
            where %s
            group by 1, 2, 3 order by 1, 2, 3
            """
                .formatted(by.column(), own))
        .params(values)
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
    Map<String, Object> values = new LinkedHashMap<>();
    String where = where(asked, values);
    values.put("place_after", after.place());
    values.put("line_after", after.line());
    values.put("most", most);
    return jdbc.sql(
            """
            select e.* from ledger.entry e
            where %s and (e.log_place, e.line) > (:place_after, :line_after)
            order by e.log_place, e.line limit :most
            """
                .formatted(where))
        .params(values)
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

  /** Conditions for what is asked, and for nothing else, so that an index fits. */
  private static String where(Asked asked, Map<String, Object> values) {
    Map<String, Optional<?>> wanted = new LinkedHashMap<>();
    wanted.put("book", Optional.of(asked.book()));
    wanted.put("month", asked.month().map(month -> Date.valueOf(month.atDay(1))));
    wanted.put("period", asked.period());
    wanted.put("party", asked.party());
    wanted.put("place", asked.place());
    wanted.put("kind", asked.kind());
    wanted.put("clause", asked.clause());
    wanted.forEach((column, value) -> value.ifPresent(one -> values.put(column, one)));
    String where =
        values.keySet().stream()
            .map(column -> "e." + column + " = :" + column)
            .collect(Collectors.joining(" and "));
    asked.account().ifPresent(account -> values.put("account", account));
    return asked.account().isPresent()
        ? where + " and (e.debit = :account or e.credit = :account)"
        : where;
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        new Line.Key(row.getLong("log_place"), row.getInt("line")),
        YearMonth.from(row.getDate("month").toLocalDate()),
        new DoubleEntry(
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
                row.getString("period"))),
        CaseId.of(row.getObject("case_id", UUID.class)),
        row.getInt("revision"),
        HexFormat.of().formatHex(row.getBytes("hash")));
  }
}
