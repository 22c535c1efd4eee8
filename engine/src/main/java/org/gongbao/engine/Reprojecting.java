package org.gongbao.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.gongbao.law.LegalTime;

/**
 * Counts running clocks anew after a calendar has changed: only clocks that count by it, and only
 * where a changed day lies in their span. Nothing happens to a case by it, so it is no event: the
 * instant stored for the sweep moves; the rows of the inbox are made anew afterwards.
 */
final class Reprojecting {

  private static final String NEXT =
      """
      select case_id from gb.case_file
      where case_id > ? and next_at is not null and next_at >= ? and procedure = any (?)
        and owner_node = (select gb.node())
      order by case_id limit ?
      """;

  private static final String MOVE =
      """
      select gb.reschedule_many(?, ?, ?)
      """;

  private static final int AT_ONCE = 1_000;

  private final DataSource app;
  private final DataSource keeper;
  private final Reading reading;
  private final Setting setting;
  private final Map<String, Procedure> procedures;
  private final Inbox inbox;

  Reprojecting(
      DataSource app,
      DataSource keeper,
      Reading reading,
      Setting setting,
      Map<String, Procedure> procedures,
      Inbox inbox) {
    this.app = app;
    this.keeper = keeper;
    this.reading = reading;
    this.setting = setting;
    this.procedures = procedures;
    this.inbox = inbox;
  }

  private record Moved(CaseId id, int revision, Optional<Instant> nextAt) {}

  /**
   * Counts anew.
   *
   * @param calendar id of the calendar that changed
   * @param days days whose meaning changed
   */
  Reprojection run(String calendar, SortedSet<LocalDate> days) {
    MessageDigest digest = Digest.fresh();
    long looked = 0;
    List<CaseId> moved = new ArrayList<>();
    // one page is counted while the page before is written
    try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
      Future<?> before = CompletableFuture.completedFuture(true);
      List<CaseId> page = page(new UUID(0, 0), calendar, days);
      while (!page.isEmpty()) {
        Map<CaseId, Reading.Loaded> cases = reading.some(page);
        List<Moved> changes = new ArrayList<>();
        for (CaseId id : page) {
          Optional.ofNullable(cases.get(id))
              .flatMap(loaded -> moved(loaded, calendar, days))
              .ifPresent(changes::add);
        }
        await(before);
        before = aside.submit(() -> write(changes));
        for (Moved change : changes) {
          String line =
              change.id() + " " + change.nextAt().map(Instant::toString).orElse("") + "\n";
          digest.update(line.getBytes(StandardCharsets.UTF_8));
          moved.add(change.id());
        }
        looked += page.size();
        page = page(page.getLast().uuid(), calendar, days);
      }
      await(before);
    }
    return new Reprojection(looked, moved, HexFormat.of().formatHex(digest.digest()));
  }

  private static void await(Future<?> written) {
    try {
      written.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Counting anew could not be written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Counting anew was interrupted", e);
    }
  }

  /** Makes the inbox's rows of cases anew. */
  void renewInbox(List<CaseId> cases) {
    for (int from = 0; from < cases.size(); from += AT_ONCE) {
      List<CaseId> page = cases.subList(from, Math.min(from + AT_ONCE, cases.size()));
      List<Inbox.Fresh> rows = new ArrayList<>();
      reading.some(page).values().forEach(loaded -> rows.addAll(inbox.fresh(loaded)));
      within(keeper, connection -> Inbox.write(connection, page, rows));
    }
  }

  /** What is due before the first changed day cannot have moved. */
  private List<CaseId> page(UUID after, String calendar, SortedSet<LocalDate> days) {
    Object[] affected =
        procedures.values().stream()
            .filter(procedure ->
                procedure.clocks().stream().anyMatch(clock -> clock.calendar().equals(calendar)))
            .map(Procedure::name)
            .toArray();
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(NEXT)) {
      statement.setObject(1, after);
      statement.setObject(2, LegalTime.startOf(days.first()).atOffset(ZoneOffset.UTC));
      statement.setArray(3, connection.createArrayOf("text", affected));
      statement.setInt(4, AT_ONCE);
      List<CaseId> ids = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(CaseId.of(rows.getObject(1, UUID.class)));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  private Optional<Moved> moved(Reading.Loaded loaded, String calendar, SortedSet<LocalDate> days) {
    CaseFile file = loaded.file().orElseThrow();
    Instant end = LegalTime.startOf(days.last().plusDays(1));
    boolean touched =
        file.clocks().stream()
            .anyMatch(run ->
                run.isOpen()
                    && run.period().isPresent()
                    && run.started().isBefore(end)
                    && file.procedure().clock(run.clock()).calendar().equals(calendar));
    boolean derived =
        file.clocks().stream()
            .anyMatch(
                run -> run.isOpen() && !file.procedure().clock(run.clock()).needs().isEmpty());
    // what has a derived clock is looked at every day anyhow, with its facts
    if (!touched || derived) {
      return Optional.empty();
    }
    Optional<Instant> next =
        Settling.next(file, Facts.NONE, setting.law().get(), LegalTime.day(loaded.now().city()))
            .map(Settling.Pending::at);
    return next.equals(loaded.nextAt())
        ? Optional.empty()
        : Optional.of(new Moved(file.id(), file.revision(), next));
  }

  private void write(List<Moved> changes) {
    if (changes.isEmpty()) {
      return;
    }
    within(
        app,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            Columns columns = new Columns(connection, statement, 1);
            columns.bind(Columns.UUID, changes, change -> change.id().uuid());
            columns.bind(Columns.INT, changes, Moved::revision);
            columns.bind(
                Columns.INSTANT,
                changes,
                change -> change.nextAt().map(Instant::toString).orElse(null));
            statement.execute();
          }
        });
  }

  private static void within(DataSource source, Follower.Step step) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        step.write(connection);
        connection.commit();
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }
}
