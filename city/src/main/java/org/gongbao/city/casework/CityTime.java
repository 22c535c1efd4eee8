package org.gongbao.city.casework;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Which cases are due, and whether the city's clock was ever set; read as the log keeper. */
final class CityTime {

  private static final String NEXT =
      """
      select min(next_at) as next_at from gb.case_file where next_at > ? and next_at <= ?
      """;

  /** A clock never set shows the machine's time, to the instant of its row's making. */
  private static final String UNTOUCHED =
      """
      select running and abs(extract(epoch from city_at - system_at)) < 1 as untouched
      from gb.installation where name = 'city'
      """;

  private final DataSource keeper;

  CityTime(DataSource keeper) {
    this.keeper = keeper;
  }

  /** The earliest instant after one and up to another at which some case is due. */
  Optional<Instant> nextDue(Instant after, Instant upTo) {
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(NEXT)) {
      statement.setObject(1, after.atOffset(ZoneOffset.UTC));
      statement.setObject(2, upTo.atOffset(ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getObject("next_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant);
      }
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** True if nobody has set the city's clock yet. */
  boolean isUntouched() {
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(UNTOUCHED);
        ResultSet row = statement.executeQuery()) {
      return row.next() && row.getBoolean("untouched");
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private static IllegalStateException broken(SQLException e) {
    return new IllegalStateException("Expected the database to tell what is due", e);
  }
}
