package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads balances of bounded accounts; the version of a balance is the balance itself. */
final class AccountBalances implements Need.Loader<Long> {

  private static final String READ =
      """
      select account, balance from gb.account where account = any(?)
      """;

  @Override
  public Map<String, Need.Fact<Long>> load(
      Connection reader, Collection<String> keys, Instant knownAt) throws SQLException {
    Map<String, Need.Fact<Long>> found = new HashMap<>();
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      statement.setArray(1, reader.createArrayOf("text", keys.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          long balance = rows.getLong(2);
          found.put(rows.getString(1), new Need.Fact<>(balance, Long.toString(balance)));
        }
      }
    }
    return found;
  }
}
