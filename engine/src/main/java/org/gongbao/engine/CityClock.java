package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * The law's clock of a city, one row in the database, so that all nodes agree. It runs with real
 * time from wherever it was set, or stands still; it never goes back.
 */
public final class CityClock {

  private static final String MOVE =
      """
      update gb.installation set city_at = ?, system_at = clock_timestamp(), running = ?
      where name = 'city' and gb.city_now() <= ?
      """;

  private static final String BEGIN =
      """
      update gb.installation set city_at = ?, system_at = clock_timestamp(), running = ?
      where name = 'city' and not exists (select 1 from gb.case_file)
      """;

  private final DataSource keeper;

  CityClock(DataSource keeper) {
    this.keeper = keeper;
  }

  /** Moves the clock forward and lets it run on; false if that would be back. */
  public boolean moveTo(Instant instant) {
    return move(instant, true);
  }

  /** Moves the clock forward and lets it stand; false if that would be back. */
  public boolean standAt(Instant instant) {
    return move(instant, false);
  }

  private boolean move(Instant instant, boolean running) {
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(MOVE)) {
      statement.setObject(1, instant.atOffset(ZoneOffset.UTC));
      statement.setBoolean(2, running);
      statement.setObject(3, instant.atOffset(ZoneOffset.UTC));
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** Sets the clock of a city that has no case yet, to any instant; false if it has. */
  public boolean beginAt(Instant instant, boolean running) {
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(BEGIN)) {
      statement.setObject(1, instant.atOffset(ZoneOffset.UTC));
      statement.setBoolean(2, running);
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }
}
