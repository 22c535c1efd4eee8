package org.gongbao.engine;

import java.sql.SQLException;

/**
 * The database is out of reach or in disorder. Its own words stay in the log, never with a client.
 */
public final class Broken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private Broken(String message, SQLException cause) {
    super(message, cause);
  }

  static Broken of(SQLException cause) {
    return new Broken(
        "Expected the database to answer but it failed: " + cause.getSQLState(), cause);
  }
}
