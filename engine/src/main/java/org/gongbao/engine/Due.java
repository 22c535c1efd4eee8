package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/**
 * The cases that are due, the most urgent first, part after part. Those of a part are locked while
 * it is worked on, so that another sweeper passes them by; a dead sweeper's locks go with its
 * connection. Holds one connection until closed: the only reader of the engine that does while it
 * has others taken, and one an engine at a time.
 */
final class Due implements AutoCloseable {

  // the locks are taken only on rows that the inner query has picked: not on those beyond its limit
  static final String DUE =
      """
      select case_id, next_at, pg_try_advisory_lock(hashtextextended(case_id::text, 7)) as mine
      from (select case_id, next_at from gb.case_file
        where next_at <= (select gb.city_now()) and (next_at, case_id) > (?, ?)
          and owner_node = (select gb.node())
        order by next_at, case_id limit ?) as due
      """;

  private static final String LET_GO =
      """
      select pg_advisory_unlock_all()
      """;

  private final LongAdder trips;
  private final Connection connection;
  private Instant at = Instant.EPOCH;
  private UUID id = new UUID(0, 0);

  Due(DataSource keeper, LongAdder trips) {
    this.trips = trips;
    try {
      connection = keeper.getConnection();
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** The next part; empty at the end. Lets go of the part before. */
  List<CaseId> next(int most) {
    try {
      letGo();
      List<CaseId> mine = new ArrayList<>();
      while (mine.isEmpty() && page(most, mine)) {
        // a page that is all in other hands is passed by
      }
      return mine;
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  private boolean page(int most, List<CaseId> mine) throws SQLException {
    boolean found = false;
    try (PreparedStatement statement = connection.prepareStatement(DUE)) {
      statement.setObject(1, at.atOffset(ZoneOffset.UTC));
      statement.setObject(2, id);
      statement.setInt(3, most);
      trips.increment();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found = true;
          id = rows.getObject(1, UUID.class);
          at = Reading.instant(rows, 2);
          if (rows.getBoolean(3)) {
            mine.add(CaseId.of(id));
          }
        }
      }
    }
    return found;
  }

  private void letGo() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      trips.increment();
      statement.execute(LET_GO);
    }
  }

  @Override
  public void close() {
    try (connection) {
      letGo();
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }
}
