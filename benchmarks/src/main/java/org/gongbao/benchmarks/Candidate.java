package org.gongbao.benchmarks;

import java.sql.SQLException;

/**
 * A system that can be started on a database of the server, as often as needed.
 *
 * @param <C> how it names a case
 */
interface Candidate<C> {

  /** Its name and version, as printed. */
  String name();

  /** Name of its database. */
  String database();

  /** Creates its schema in the fresh database. */
  void install(Server server) throws SQLException;

  /** Starts it on connections of these pools, which it does not close. */
  Contender<C> start(Pools pools);

  /**
   * Fails unless a counted pass did what the comparison claims.
   *
   * @param cost what was counted over whole cases
   */
  void demand(Server server, Cost cost) throws SQLException;
}
