package org.gongbao.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Whoever hears of every event once, in the one order: an inbox, an index, a count. What it writes
 * is written in the transaction that moves its place, so nothing is left out or told twice,
 * whenever it or the machine stops.
 */
@FunctionalInterface
public interface Follower {

  /**
   * Makes ready what is to be written; it may read, and must hold no connection afterwards.
   *
   * @param events in order of place, at least one
   */
  Step hear(List<Log.Placed> events);

  /** What is written when the place moves. */
  @FunctionalInterface
  interface Step {
    /** Writes over a connection of the keeper, within its transaction. */
    void write(Connection keeper) throws SQLException;
  }
}
