package org.gongbao.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The one PostgreSQL that all candidates share, durable, with the settings that {@code serve}
 * gives.
 */
final class Server implements AutoCloseable {

  /** Who owns everything and reads the statistics. */
  static final String OWNER = "postgres";

  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "wal_compression", "pglz",
          "max_wal_size", "2GB",
          "shared_buffers", "128MB",
          "max_connections", "300",
          "timezone", "UTC");

  private static final String[] PRINTED = {
    "fsync",
    "synchronous_commit",
    "full_page_writes",
    "wal_compression",
    "wal_sync_method",
    "max_wal_size",
    "shared_buffers",
    "data_checksums",
    "autovacuum",
    "max_connections"
  };

  private final EmbeddedPostgres postgres;

  private Server(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts it on an empty data directory. */
  static Server start(Path data) throws IOException, SQLException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(true)
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8");
    SETTINGS.forEach(builder::setServerConfig);
    Server server = new Server(builder.start());
    try (Connection connection = server.connect(OWNER);
        Statement statement = connection.createStatement()) {
      statement.execute("create role gb_app login");
      statement.execute("create role gb_keeper login");
      statement.execute("create role gb_eraser login");
    }
    for (String durable : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      if (!server.settings().getOrDefault(durable, "").equals("on")) {
        throw new IllegalStateException("Expected " + durable + " to be on; nothing was measured");
      }
    }
    return server;
  }

  void createDatabase(String name) throws SQLException {
    try (Connection connection = connect(OWNER);
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
  }

  String url(String role, String database) {
    return postgres.getJdbcUrl(role, database);
  }

  int port() {
    return postgres.getPort();
  }

  /** A connection of the owner. */
  Connection connect(String database) throws SQLException {
    return java.sql.DriverManager.getConnection(url(OWNER, database));
  }

  /** What the server itself says of its settings. */
  SequencedMap<String, String> settings() throws SQLException {
    SequencedMap<String, String> settings = new LinkedHashMap<>();
    for (String name : PRINTED) {
      settings.put(name, text(OWNER, "select current_setting('" + name + "')"));
    }
    return settings;
  }

  /** Begins each timed pass alike: all pages written, a new cycle of full-page images. */
  void checkpoint() throws SQLException {
    try (Connection connection = connect(OWNER);
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  /** Bytes of write-ahead log written so far, by all databases. */
  long walBytes() throws SQLException {
    return Long.parseLong(
        text(OWNER, "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint::text"));
  }

  /** First column of the first row. */
  String text(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  /** Mean time of one small durable commit by one client: tells whether the disk really syncs. */
  double commitMicros() throws SQLException {
    int commits = 300;
    try (Connection connection = connect(OWNER);
        Statement statement = connection.createStatement()) {
      statement.execute("create table commit_probe (n int)");
      long began = System.nanoTime();
      for (int i = 0; i < commits; i++) {
        statement.execute("insert into commit_probe values (" + i + ")");
      }
      double micros = (System.nanoTime() - began) / 1e3 / commits;
      statement.execute("drop table commit_probe");
      return micros;
    }
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
