package org.gongbao.city.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.engine.Recorded;

/** Writes the books within one step of their follower. */
final class LedgerRows {

  private static final String ENTRY =
      """
      insert into ledger.entry (log_place, line, book, month, day, debit, credit, quantity, unit,
        clause, party, place, kind, period, case_id, revision, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String OPEN_FROM =
      """
      select open_from from ledger.book where name = ?
      """;

  private static final String MOVE =
      """
      insert into ledger.book (name, open_from) values (?, ?)
      on conflict (name) do update set open_from = excluded.open_from
      """;

  private static final String HEARD =
      """
      update ledger.book set steps = steps + 1 where name = ?
      """;

  private static final String CLOSED =
      """
      insert into ledger.closed (book, month, case_id, revision, hash) values (?, ?, ?, ?, ?)
      """;

  private final Connection keeper;
  private final Map<String, YearMonth> openFrom = new HashMap<>();

  LedgerRows(Connection keeper) {
    this.keeper = keeper;
  }

  /** Books what an event moves. */
  void write(String book, long place, Recorded event, List<DoubleEntry> entries)
      throws SQLException {
    try (PreparedStatement statement = keeper.prepareStatement(ENTRY)) {
      for (int i = 0; i < entries.size(); i++) {
        DoubleEntry entry = entries.get(i);
        statement.setLong(1, place);
        statement.setInt(2, i + 1);
        statement.setString(3, book);
        statement.setDate(4, first(month(book, entry.day())));
        statement.setDate(5, Date.valueOf(entry.day()));
        statement.setString(6, entry.debit());
        statement.setString(7, entry.credit());
        statement.setLong(8, entry.quantity());
        statement.setString(9, entry.unit().toString());
        statement.setString(10, entry.clause().toString());
        statement.setString(11, entry.codes().party());
        statement.setString(12, entry.codes().place());
        statement.setString(13, entry.codes().kind());
        statement.setString(14, entry.codes().period());
        statement.setObject(15, event.caseId().uuid());
        statement.setInt(16, event.revision());
        statement.setBytes(17, event.hash());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** The month of the day, or the first that is open if that one is closed. */
  private YearMonth month(String book, LocalDate day) throws SQLException {
    YearMonth own = YearMonth.from(day);
    YearMonth open = openFrom(book);
    return own.isBefore(open) ? open : own;
  }

  private YearMonth openFrom(String book) throws SQLException {
    YearMonth known = openFrom.get(book);
    if (known != null) {
      return known;
    }
    try (PreparedStatement statement = keeper.prepareStatement(OPEN_FROM)) {
      statement.setString(1, book);
      try (ResultSet row = statement.executeQuery()) {
        YearMonth read =
            row.next() ? YearMonth.from(row.getDate(1).toLocalDate()) : YearMonth.of(1, 1);
        openFrom.put(book, read);
        return read;
      }
    }
  }

  /** Follows a step of closing a month. */
  void close(String book, MonthStep step, Recorded event) throws SQLException {
    switch (step.step()) {
      case PROPOSED -> move(book, step.month().plusMonths(1));
      case DECLINED -> move(book, step.month());
      case CLOSED -> {
        try (PreparedStatement statement = keeper.prepareStatement(CLOSED)) {
          statement.setString(1, book);
          statement.setDate(2, first(step.month()));
          statement.setObject(3, event.caseId().uuid());
          statement.setInt(4, event.revision());
          statement.setBytes(5, event.hash());
          statement.executeUpdate();
        }
      }
    }
    try (PreparedStatement statement = keeper.prepareStatement(HEARD)) {
      statement.setString(1, book);
      statement.executeUpdate();
    }
  }

  private void move(String book, YearMonth to) throws SQLException {
    try (PreparedStatement statement = keeper.prepareStatement(MOVE)) {
      statement.setString(1, book);
      statement.setDate(2, first(to));
      statement.executeUpdate();
    }
    openFrom.put(book, to);
  }

  private static Date first(YearMonth month) {
    return Date.valueOf(month.atDay(1));
  }
}
