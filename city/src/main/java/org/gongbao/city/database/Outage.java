package org.gongbao.city.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** Tells a database that is out of reach for now from one that says no. */
public final class Outage {

  /** Broken connection; shut down, crashed, still starting; too many connections. */
  private static final String STATES = "08...|57P0[1-3]|53300";

  /** What the pool says, with no state, of a connection that it found broken a moment before. */
  private static final String BROKEN_BEFORE = "Connection is closed";

  private Outage() {}

  /** True if a failure, or what caused it, is that the database could not be reached. */
  public static boolean caused(Throwable failure) {
    return switch (failure) {
      case SQLTransientConnectionException _ -> true;
      case SQLException error when isAway(error) -> true;
      default -> Optional.ofNullable(failure.getCause()).filter(Outage::caused).isPresent();
    };
  }

  private static boolean isAway(SQLException error) {
    return Optional.ofNullable(error.getSQLState())
        .map(state -> state.matches(STATES))
        .orElseGet(() -> BROKEN_BEFORE.equals(error.getMessage()));
  }
}
