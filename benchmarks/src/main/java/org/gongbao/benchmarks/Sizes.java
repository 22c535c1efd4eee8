package org.gongbao.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rows each table of a database holds, and their bytes, at one moment. */
record Sizes(Map<String, Held> tables) {

  private static final Held NOTHING = new Held(0, 0);

  private static final String TABLES =
      """
      select format('%I.%I', schemaname, relname), relname from pg_stat_user_tables
      """;

  /** Rows and bytes of one table. */
  record Held(long rows, long bytes) {}

  static Sizes of(Server server, String database) throws SQLException {
    Map<String, Held> tables = new TreeMap<>();
    try (Connection connection = server.connect(database);
        PreparedStatement names = connection.prepareStatement(TABLES);
        ResultSet name = names.executeQuery()) {
      while (name.next()) {
        tables.put(name.getString(2), held(connection, name.getString(1)));
      }
    }
    return new Sizes(tables);
  }

  private static Held held(Connection connection, String table) throws SQLException {
    String sum = "select count(*), coalesce(sum(pg_column_size(t.*)), 0) from " + table + " t";
    try (PreparedStatement statement = connection.prepareStatement(sum);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new Held(row.getLong(1), row.getLong(2));
    }
  }

  private Held of(String table) {
    return tables.getOrDefault(table, NOTHING);
  }

  /**
   * Mean bytes of a row written between the first reading and the last: of the rows that came, if a
   * table grew; else of the rows it held at the readings in between and at the end.
   */
  static Map<String, Double> means(List<Sizes> readings) {
    Map<String, Double> means = new TreeMap<>();
    for (String table : readings.getLast().tables.keySet()) {
      Held first = readings.getFirst().of(table);
      Held last = readings.getLast().of(table);
      means.put(
          table,
          last.rows() > first.rows()
              ? (last.bytes() - first.bytes()) / (double) (last.rows() - first.rows())
              : readings.stream()
                  .skip(1)
                  .map(reading -> reading.of(table))
                  .filter(held -> held.rows() > 0)
                  .mapToDouble(held -> held.bytes() / (double) held.rows())
                  .average()
                  .orElse(0));
    }
    return means;
  }
}
