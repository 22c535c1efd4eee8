package org.gongbao.city.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongbao.engine.CaseId;

/**
 * What a case moved onto the credit of an account (贷方发生额), for whoever holds the books against
 * another's: to be read by the loader of a fact.
 *
 * @param day its own day, in whatever month it is booked
 */
public record Movement(CaseId caseId, String party, LocalDate day, long quantity) {

  private static final String OF_PARTY =
      """
      select case_id, party, day, quantity from ledger.entry
      where book = ? and credit = ? and party = ? and day between ? and ?
      order by log_place, line
      """;

  private static final String OF_CASES =
      """
      select case_id, party, day, quantity from ledger.entry
      where book = ? and credit = ? and case_id = any(?)
      order by log_place, line
      """;

  /** All with a party in the days of a month. */
  public static List<Movement> of(
      Connection reader, String book, String credit, String party, YearMonth month)
      throws SQLException {
    try (PreparedStatement statement = reader.prepareStatement(OF_PARTY)) {
      statement.setString(1, book);
      statement.setString(2, credit);
      statement.setString(3, party);
      statement.setDate(4, Date.valueOf(month.atDay(1)));
      statement.setDate(5, Date.valueOf(month.atEndOfMonth()));
      return read(statement);
    }
  }

  /** All of these cases. */
  public static List<Movement> of(
      Connection reader, String book, String credit, Collection<CaseId> cases) throws SQLException {
    try (PreparedStatement statement = reader.prepareStatement(OF_CASES)) {
      statement.setString(1, book);
      statement.setString(2, credit);
      statement.setArray(
          3, reader.createArrayOf("uuid", cases.stream().map(CaseId::uuid).toArray()));
      return read(statement);
    }
  }

  private static List<Movement> read(PreparedStatement statement) throws SQLException {
    List<Movement> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(
            new Movement(
                CaseId.of(rows.getObject(1, UUID.class)),
                rows.getString(2),
                rows.getDate(3).toLocalDate(),
                rows.getLong(4)));
      }
    }
    return found;
  }
}
