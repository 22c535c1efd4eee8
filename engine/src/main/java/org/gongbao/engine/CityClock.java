package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
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

  private static final String DUE =
      """
      select count(*) from gb.case_file
      where next_at <= (select gb.city_now()) and owner_node = (select gb.node())
      """;

  private static final int MOST_LOOKS = 10_000;

  private static final String NEXT =
      """
      select min(next_at) as next_at from gb.case_file
      where next_at > ? and next_at <= ? and owner_node = (select gb.node())
      """;

  private final DataSource keeper;
  private final ToIntFunction<BiConsumer<CaseId, RuntimeException>> sweep;

  /**
   * The clock of a database.
   *
   * @param sweep settles all that is due, and tells which case failed
   */
  CityClock(DataSource keeper, ToIntFunction<BiConsumer<CaseId, RuntimeException>> sweep) {
    this.keeper = keeper;
    this.sweep = sweep;
  }

  /**
   * Moves the clock forward from one due instant to the next, and all that is due is fired at each:
   * so everything happens in the order in which it would have, in each case and from cause to
   * effect. The clock stands at each stop and runs on at the end; broken off, it can be moved on.
   *
   * @param at hears of each stop, once all that was due there has been fired
   * @param failed hears of each case that failed, by a bug or a broken machine
   * @return how many times a case fired what was due to it
   */
  public long advance(Instant to, Consumer<Stop> at, BiConsumer<CaseId, RuntimeException> failed) {
    long settled = settleAll(failed);
    Optional<Instant> next = nextDue(Instant.EPOCH, to);
    while (next.isPresent()) {
      standAt(next.get());
      int here = settleAll(failed);
      settled += here;
      at.accept(new Stop(next.get(), here));
      next = nextDue(next.get(), to);
    }
    moveTo(to);
    return settled;
  }

  /**
   * An instant at which the clock was stopped.
   *
   * @param settled how many times a case fired what was due to it
   */
  public record Stop(Instant at, int settled) {}

  /** What is fired may make something else due at once. */
  private int settleAll(BiConsumer<CaseId, RuntimeException> failed) {
    Set<CaseId> broken = new HashSet<>();
    int all = 0;
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      broken.clear();
      int some =
          sweep.applyAsInt((id, failure) -> {
            broken.add(id);
            failed.accept(id, failure);
          });
      all += some;
      // what another sweeper has in hand is waited for: its effects come before the next stop
      if (some == 0 && due() <= broken.size()) {
        return all;
      }
      if (some == 0) {
        pause();
      }
    }
    return all;
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long due() {
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(DUE);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** The earliest instant after one and up to another at which a case is due. */
  private Optional<Instant> nextDue(Instant after, Instant upTo) {
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
      throw Broken.of(e);
    }
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
