package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the one order, place by place, and remembers how far each follower has come. */
final class Following {

  private static final String FROM =
      """
      select l.place, l.case_id, l.revision, e.type
      from gb.leaf l join gb.event e on e.case_id = l.case_id and e.revision = l.revision
      where l.place >= ? order by l.place limit ?
      """;

  private static final String ENROL =
      """
      insert into gb.installation (name) values (?) on conflict do nothing
      """;

  private static final String STANDS =
      """
      select i.place, coalesce((select max(place) + 1 from gb.leaf), 0) as size
      from gb.installation i where i.name = ?
      """;

  private static final String MOVE =
      """
      update gb.installation set place = ? where name = ? and place = ?
      """;

  private final DataSource keeper;

  Following(DataSource keeper) {
    this.keeper = keeper;
  }

  static List<Log.Placed> read(Connection connection, long place, int most) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FROM)) {
      statement.setLong(1, place);
      statement.setInt(2, most);
      List<Log.Placed> placed = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          placed.add(
              new Log.Placed(
                  rows.getLong(1),
                  CaseId.of(rows.getObject(2, UUID.class)),
                  rows.getInt(3),
                  rows.getString(4)));
        }
      }
      return placed;
    }
  }

  private record Next(long place, List<Log.Placed> events) {}

  /** One pass of a follower; how many events it heard, 0 also if another took them meanwhile. */
  int follow(String name, Follower follower, int most) {
    Next next = next(name, most);
    if (next.events().isEmpty()) {
      return 0;
    }
    Follower.Step step = follower.hear(next.events());
    return moved(name, next, step) ? next.events().size() : 0;
  }

  private Next next(String name, int most) {
    try (Connection connection = keeper.getConnection()) {
      try (PreparedStatement statement = connection.prepareStatement(STANDS)) {
        statement.setString(1, name);
        try (ResultSet row = statement.executeQuery()) {
          if (row.next()) {
            long place = row.getLong(1);
            demandNotAhead(name, place, row.getLong(2));
            return new Next(place, read(connection, place, most));
          }
        }
      }
      try (PreparedStatement statement = connection.prepareStatement(ENROL)) {
        statement.setString(1, name);
        statement.executeUpdate();
      }
      return new Next(0, read(connection, 0, most));
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  private static void demandNotAhead(String name, long place, long size) {
    if (place > size) {
      throw new IllegalStateException(
          ("Expected follower %s within the log of %d events but it has heard %d: "
                  + "the log was put back to an earlier state")
              .formatted(name, size, place));
    }
  }

  private boolean moved(String name, Next next, Follower.Step step) {
    try (Connection connection = keeper.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
        statement.setLong(1, next.place() + next.events().size());
        statement.setString(2, name);
        statement.setLong(3, next.place());
        boolean first = statement.executeUpdate() == 1;
        if (first) {
          step.write(connection);
          connection.commit();
        } else {
          connection.rollback();
        }
        return first;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }
}
