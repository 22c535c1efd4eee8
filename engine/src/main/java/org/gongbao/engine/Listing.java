package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Lists cases: led by the relations in the scope, each by its own index range, merged. */
final class Listing {

  private static final String LIST =
      """
      select case_id, procedure, stage, revision, next_at, closed_at
      from gb.list_cases(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final DataSource app;

  Listing(DataSource app) {
    this.app = app;
  }

  List<Listed> list(String scope, Listed.Query query, int most) {
    try (Connection connection = app.getConnection();
        PreparedStatement statement = connection.prepareStatement(LIST)) {
      statement.setString(1, scope);
      statement.setString(2, query.procedure().orElse(null));
      statement.setString(3, query.stage().orElse(null));
      statement.setString(4, query.subject().orElse(null));
      statement.setString(5, query.other().orElse(null));
      statement.setObject(6, query.isClosed().orElse(null));
      statement.setObject(7, query.dueUntil().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
      statement.setObject(8, query.id().map(CaseId::uuid).orElse(null));
      statement.setObject(9, query.after().map(CaseId::uuid).orElse(null));
      statement.setInt(10, most);
      List<Listed> cases = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          cases.add(
              new Listed(
                  CaseId.of(row.getObject("case_id", UUID.class)),
                  row.getString("procedure"),
                  row.getString("stage"),
                  row.getInt("revision"),
                  instant(row, "next_at"),
                  instant(row, "closed_at")));
        }
      }
      return cases;
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
