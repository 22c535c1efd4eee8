package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the one order, place by place. */
final class Following {

  private static final String FROM =
      """
      select l.place, l.case_id, l.revision, e.type
      from gb.leaf l join gb.event e on e.case_id = l.case_id and e.revision = l.revision
      where l.place >= ? order by l.place limit ?
      """;

  private Following() {}

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
}
