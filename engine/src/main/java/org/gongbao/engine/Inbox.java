package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Tracer;
import org.jspecify.annotations.Nullable;

/** The inbox: a table of what waits for whom, kept by a follower and read by due time. */
final class Inbox {

  /** The follower's name. */
  static final String NAME = "inbox";

  private static final String FORGET =
      """
      delete from gb.inbox where case_id = any (?)
      """;

  private static final String KEEP =
      """
      insert into gb.inbox (subject, capacity, role, due, case_id, what, procedure, stage)
      select r.subject, r.capacity, r.role, r.due, r.case_id, r.what, r.procedure, r.stage
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
        as r (subject, capacity, role, due, case_id, what, procedure, stage, revision)
      join gb.case_file c on c.case_id = r.case_id and c.revision = r.revision
      on conflict do nothing
      """;

  private static final String READ =
      """
      select case_id, procedure, stage, what, role, due
      from gb.read_inbox(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String NEVER = "infinity";

  private final DataSource app;
  private final Reading reading;
  private final Setting setting;

  Inbox(DataSource app, Reading reading, Setting setting) {
    this.app = app;
    this.reading = reading;
    this.setting = setting;
  }

  /** The follower; a case that cannot be looked at loses its rows and is told. */
  Follower telling(BiConsumer<CaseId, RuntimeException> failed) {
    return events -> hear(events, failed);
  }

  private Follower.Step hear(List<Log.Placed> events, BiConsumer<CaseId, RuntimeException> failed) {
    List<CaseId> ids = events.stream().map(Log.Placed::caseId).distinct().toList();
    List<Fresh> rows = new ArrayList<>();
    try {
      reading.some(ids).values().forEach(loaded -> rows.addAll(fresh(loaded)));
    } catch (Broken e) {
      throw e;
    } catch (RuntimeException _) {
      rows.clear();
      ids.forEach(id -> rows.addAll(alone(id, failed)));
    }
    return connection -> write(connection, ids, rows);
  }

  private List<Fresh> alone(CaseId id, BiConsumer<CaseId, RuntimeException> failed) {
    try {
      List<Fresh> rows = new ArrayList<>();
      reading.some(List.of(id)).values().forEach(loaded -> rows.addAll(fresh(loaded)));
      return rows;
    } catch (Broken e) {
      throw e;
    } catch (RuntimeException e) {
      failed.accept(id, e);
      return List.of();
    }
  }

  /** A row and the revision of the case at which it was made; a later one makes its own. */
  record Fresh(int revision, WaitingRows.Row row) {}

  List<Fresh> fresh(Reading.Loaded loaded) {
    int revision = loaded.file().map(CaseFile::revision).orElse(0);
    return loaded.owner() == loaded.now().node()
        ? rows(loaded).stream().map(row -> new Fresh(revision, row)).toList()
        : List.of();
  }

  /** What waits of a case, by the law and the calendars of today. */
  private List<WaitingRows.Row> rows(Reading.Loaded loaded) {
    CaseFile file = loaded.file().orElseThrow();
    Instant now = loaded.now().city();
    LocalDate today = LegalTime.day(now);
    LawBook book = setting.law().get();
    Known known =
        new Known(file, Facts.NONE, file.suppliedTo(book.on(today, today, Tracer.OFF)), now, now);
    return new WaitingRows(
            known,
            run -> {
              Clock clock = file.procedure().clock(run.clock());
              return clock.timing() instanceof Clock.From
                  // it follows from facts; what was stored is near enough for a list
                  ? loaded.nextAt()
                  : Settling.due(
                      file, Facts.NONE, run, clock, Settling.calendar(book, clock, today));
            })
        .rows();
  }

  /** What was made at a revision counts only while the case stands there. */
  static void write(Connection connection, List<CaseId> ids, List<Fresh> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
      statement.setArray(
          1, connection.createArrayOf("uuid", ids.stream().map(CaseId::uuid).toArray()));
      statement.executeUpdate();
    }
    try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
      Columns columns = new Columns(connection, statement, 1);
      columns.bind(Columns.TEXT, rows, one -> one.row().tie().subject());
      columns.bind(Columns.TEXT, rows, one -> one.row().tie().capacity());
      columns.bind(Columns.TEXT, rows, one -> one.row().waiting().role());
      columns.bind(
          Columns.INSTANT,
          rows,
          one -> one.row().waiting().due().map(Instant::toString).orElse(NEVER));
      columns.bind(Columns.UUID, rows, one -> one.row().waiting().id().uuid());
      columns.bind(Columns.TEXT, rows, one -> one.row().waiting().what());
      columns.bind(Columns.TEXT, rows, one -> one.row().waiting().procedure());
      columns.bind(Columns.TEXT, rows, one -> one.row().waiting().stage());
      columns.bind(Columns.INT, rows, Fresh::revision);
      statement.executeUpdate();
    }
  }

  /** A place at which an actor holds a role. */
  private record Held(String subject, String capacity, String role) implements Comparable<Held> {
    @Override
    public int compareTo(Held other) {
      return toString().compareTo(other.toString());
    }
  }

  /** What waits for an actor, by due time. */
  List<Waiting> read(
      Actor actor, Iterable<String> personalCapacities, Waiting.Query query, int most) {
    List<Held> held = held(actor, personalCapacities, query.role());
    try (Connection connection = app.getConnection();
        PreparedStatement statement = connection.prepareStatement(READ)) {
      Columns columns = new Columns(connection, statement, 1);
      columns.bind(Columns.TEXT, held, Held::subject);
      columns.bind(Columns.TEXT, held, Held::capacity);
      columns.bind(Columns.TEXT, held, Held::role);
      statement.setString(4, query.procedure().orElse(null));
      statement.setString(5, query.kind().map(kind -> kind.name().charAt(0) + "/").orElse(null));
      statement.setObject(6, query.dueUntil().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
      Optional<Waiting> after = query.after();
      statement.setObject(
          7,
          after
              .map(row ->
                  row.due().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(OffsetDateTime.MAX))
              .orElse(null));
      statement.setObject(8, after.map(row -> row.id().uuid()).orElse(null));
      statement.setString(9, after.map(Waiting::what).orElse(null));
      statement.setString(10, after.map(Waiting::role).orElse(null));
      statement.setInt(11, most);
      List<Waiting> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(waiting(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  private static List<Held> held(
      Actor actor, Iterable<String> personalCapacities, Optional<String> role) {
    TreeSet<Held> held = new TreeSet<>();
    for (Grant grant : actor.grants()) {
      if (grant.isOfInstallation()) {
        held.add(new Held(grant.asSubject(), Tie.ASKED, grant.role()));
      }
      if (!grant.organ().isEmpty()) {
        held.add(new Held("organ/" + grant.organ(), grant.capacity(), grant.role()));
      }
      if (!grant.division().isEmpty()) {
        held.add(new Held("division/" + grant.division(), grant.capacity(), grant.role()));
      }
      if (!grant.party().isEmpty()) {
        held.add(new Held("party/" + grant.party(), grant.capacity(), grant.role()));
      }
    }
    for (String capacity : personalCapacities) {
      held.add(new Held("person/" + actor.person(), capacity, capacity));
    }
    return held.stream().filter(one -> role.stream().allMatch(one.role()::equals)).toList();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    String what = row.getString("what");
    @Nullable OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
    Waiting.Kind kind =
        switch (what.charAt(0)) {
          case 'C' -> Waiting.Kind.CLOCK;
          case 'Q' -> Waiting.Kind.QUESTION;
          default -> Waiting.Kind.ACTION;
        };
    return new Waiting(
        CaseId.of(row.getObject("case_id", UUID.class)),
        row.getString("procedure"),
        row.getString("stage"),
        kind,
        what.substring(2),
        row.getString("role"),
        Optional.ofNullable(due)
            .filter(at -> !at.equals(OffsetDateTime.MAX))
            .map(OffsetDateTime::toInstant));
  }
}
