package org.gongbao.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Connection pools to one database for one pass; counted, if a counter is given. */
final class Pools implements AutoCloseable {

  private static final int MOST_POLLS = 500;

  private final Server server;
  private final String database;
  private final int size;
  private final Optional<Trips> trips;
  private final List<HikariDataSource> pools = new ArrayList<>();

  Pools(Server server, String database, int size, Optional<Trips> trips) {
    this.server = server;
    this.database = database;
    this.size = size;
    this.trips = trips;
  }

  /** Connections of a role; {@code autocommit} as the candidate likes it best. */
  DataSource of(String role, boolean autocommit) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.url(role, database));
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    config.setAutoCommit(autocommit);
    HikariDataSource pool = new HikariDataSource(config);
    pools.add(pool);
    return trips.<DataSource>map(counter -> counter.counting(pool)).orElse(pool);
  }

  /** Closes every connection, so that the server books its statistics; new ones open at need. */
  void letGo() throws SQLException {
    pools.forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
    waitUntilGone();
  }

  @Override
  public void close() throws SQLException {
    pools.forEach(HikariDataSource::close);
    waitUntilGone();
  }

  private void waitUntilGone() throws SQLException {
    String open =
        "select count(*) from pg_stat_activity where backend_type = 'client backend' and datname = '"
            + database
            + "'";
    for (int i = 0; i < MOST_POLLS && !server.text(Server.OWNER, open).equals("0"); i++) {
      try {
        TimeUnit.MILLISECONDS.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
