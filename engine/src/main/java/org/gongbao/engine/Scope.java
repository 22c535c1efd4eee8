package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Sets for one transaction what may be seen; the database's views show nothing without it. */
final class Scope {

  private static final String SET =
      """
      select set_config('gb.scope', ?, true)
      """;

  private Scope() {}

  /** Reads within a scope. */
  interface Read<T> {
    T run() throws SQLException;
  }

  static <T> T within(Connection connection, String scope, Read<T> read) throws SQLException {
    connection.setAutoCommit(false);
    try {
      try (PreparedStatement statement = connection.prepareStatement(SET)) {
        statement.setString(1, scope);
        statement.execute();
      }
      T answer = read.run();
      connection.commit();
      return answer;
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
