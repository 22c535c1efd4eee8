package org.gongbao.city.relief.books;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
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
import org.gongbao.city.ledger.Movement;
import org.gongbao.city.relief.accounts.Account;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Need;
import org.gongbao.law.Money;
import tools.jackson.databind.json.JsonMapper;

/** How the rows that were brought compare with the books just now, as rules may ask for it. */
record Compared(Comparison comparison) {

  /** By {@link #key}. */
  static final Need<Compared> NEED = new Need<>("relief-compared", Compared::load);

  private static final String ROWS =
      """
      select row_number, key, open, error from gb.entry
      where batch = ? and register = 'relief-payments' order by row_number
      """;

  /** The key of a reconciliation of an insurer and month. */
  static String key(CaseId id, int insurer, YearMonth month) {
    return id + " " + insurer + " " + month;
  }

  private static Map<String, Need.Fact<Compared>> load(
      Connection reader, Collection<String> keys, Instant knownAt) throws SQLException {
    Map<String, Need.Fact<Compared>> found = new HashMap<>();
    for (String key : keys) {
      List<String> parts = List.of(key.split(" ", -1));
      Comparison comparison =
          compared(
              reader,
              CaseId.of(parts.get(0)),
              Sides.insurerOrgan(Integer.parseInt(parts.get(1))),
              YearMonth.parse(parts.get(2)));
      found.put(key, new Need.Fact<>(new Compared(comparison), comparison.tallies().toString()));
    }
    return found;
  }

  private static Comparison compared(
      Connection reader, CaseId batch, String insurer, YearMonth month) throws SQLException {
    List<Comparison.Row> rows = new ArrayList<>();
    long unreadable = 0;
    try (PreparedStatement statement = reader.prepareStatement(ROWS)) {
      statement.setObject(1, batch.uuid());
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          if (found.getString("error") == null) {
            rows.add(row(found));
          } else {
            unreadable++;
          }
        }
      }
    }
    String paid = Account.CLAIMS_PAID.toString();
    return Comparison.of(
        insurer,
        month,
        unreadable,
        rows,
        Movement.of(
            reader,
            ReliefBooks.NAME,
            paid,
            rows.stream().map(Comparison.Row::claim).distinct().toList()),
        Movement.of(reader, ReliefBooks.NAME, paid, insurer, month));
  }

  private static Comparison.Row row(ResultSet found) throws SQLException {
    String amount =
        JsonMapper.shared()
            .readTree(new String(found.getBytes("open"), StandardCharsets.UTF_8))
            .path("amount")
            .asString();
    return new Comparison.Row(
        found.getLong("row_number"), PaymentRow.claim(found.getString("key")), Money.of(amount));
  }
}
