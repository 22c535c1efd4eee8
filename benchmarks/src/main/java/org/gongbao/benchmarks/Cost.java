package org.gongbao.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What one action costs the database, counted and not timed.
 *
 * @param trips round trips
 * @param tables rows written, by table; a row kept out of line is one of its table's own {@code
 *     toast}
 */
record Cost(double trips, SequencedMap<String, Rows> tables) {

  private static final double EXACT = 1e-6;

  /** Stages are picked at random on the floor, so its mean is not quite the same. */
  private static final double NEARLY = 0.03;

  private static final String ACTIVITY =
      """
      select case when owner.relname is null then s.relname else owner.relname || ' (toast)' end,
        n_tup_ins, n_tup_upd, n_tup_del
      from pg_stat_all_tables s left join pg_class owner on owner.reltoastrelid = s.relid
      where s.schemaname not in ('pg_catalog', 'information_schema')
        and coalesce(owner.relnamespace, 0) <> 'pg_catalog'::regnamespace
      """;

  /** How a row was written. */
  enum Kind {
    INSERTED,
    UPDATED,
    DELETED
  }

  /**
   * Rows of one table written by one action, on average.
   *
   * @param bytes mean size of such a row; 0 if none was ever seen at rest
   */
  record Rows(double inserted, double updated, double deleted, double bytes) {
    double all() {
      return inserted + updated + deleted;
    }
  }

  /** A reading of the server's counters, by table. */
  record Reading(Map<String, long[]> counters) {

    static Reading of(Server server, String database) throws SQLException {
      Map<String, long[]> counters = new TreeMap<>();
      try (Connection connection = server.connect(database);
          PreparedStatement statement = connection.prepareStatement(ACTIVITY);
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counters.put(
              row.getString(1), new long[] {row.getLong(2), row.getLong(3), row.getLong(4)});
        }
      }
      return new Reading(counters);
    }

    /** What was written from {@code earlier} to now, an action. */
    Cost since(Reading earlier, long trips, long actions, Map<String, Double> bytes) {
      SequencedMap<String, Rows> tables = new LinkedHashMap<>();
      counters.forEach((table, now) -> {
        long[] before = earlier.counters.getOrDefault(table, new long[3]);
        double each = actions;
        Rows rows =
            new Rows(
                (now[0] - before[0]) / each,
                (now[1] - before[1]) / each,
                (now[2] - before[2]) / each,
                bytes.getOrDefault(table, 0.0));
        if (rows.all() > 0) {
          tables.put(table, rows);
        }
      });
      return new Cost(trips / (double) actions, tables);
    }
  }

  double rows() {
    return tables.values().stream().mapToDouble(Rows::all).sum();
  }

  /** Bytes of the rows inserted and updated; a deleted row counts none. */
  double bytes() {
    return tables.values().stream()
        .mapToDouble(rows -> (rows.inserted() + rows.updated()) * rows.bytes())
        .sum();
  }

  /** Fails unless the rows that both inserted into {@code event} are equally large. */
  void demandEventsLike(Cost other) {
    double ratio = eventBytes() / other.eventBytes();
    if (Math.abs(ratio - 1) > NEARLY) {
      throw new IllegalStateException("Expected equal events but theirs and ours are as " + ratio);
    }
  }

  private double eventBytes() {
    return tables.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("event_"))
        .mapToDouble(entry -> entry.getValue().bytes())
        .sum();
  }

  /** Fails unless that many rows of a table, or of its partitions, were written by each action. */
  void demand(String table, Kind kind, double expected) {
    double found =
        tables.entrySet().stream()
            .filter(entry -> entry.getKey().matches(table + "(_[0-9]{6})?"))
            .map(Map.Entry::getValue)
            .mapToDouble(rows ->
                switch (kind) {
                  case INSERTED -> rows.inserted();
                  case UPDATED -> rows.updated();
                  case DELETED -> rows.deleted();
                })
            .sum();
    if (Math.abs(found - expected) > EXACT) {
      throw new IllegalStateException(
          "Expected %s rows of %s %s by an action but got %s"
              .formatted(expected, table, kind, found));
    }
  }
}
