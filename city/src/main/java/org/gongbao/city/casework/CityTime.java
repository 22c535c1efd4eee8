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

/** Where a move of the clock is going, and whether the clock was ever set; as the log keeper. */
final class CityTime {

  private static final String MOVE = "clock-move";

  private static final String KEEP =
      """
      insert into gb.installation (name, city_at, running) values (?, ?, true)
      on conflict (name) do update set city_at = excluded.city_at, running = true
      """;

  private static final String FORGET =
      """
      update gb.installation set running = false where name = ?
      """;

  private static final String TARGET =
      """
      select city_at from gb.installation where name = ? and running
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

  /** Remembers where a move of the clock is going; empty once it is there. */
  void keepTarget(Optional<Instant> target) {
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(target.isPresent() ? KEEP : FORGET)) {
      statement.setString(1, MOVE);
      if (target.isPresent()) {
        statement.setObject(2, target.get().atOffset(ZoneOffset.UTC));
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** Where a move that has not ended was going. */
  Optional<Instant> target() {
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(TARGET)) {
      statement.setString(1, MOVE);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.ofNullable(row.getObject("city_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
            : Optional.empty();
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
