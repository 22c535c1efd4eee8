package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what was decided: a list of cases, all or nothing, each by compare-and-set on its
 * revision. One ordinary action goes by a call of its own, two rows and nothing parsed.
 */
final class Writing {

  private static final String WRITE_ONE =
      """
      select gb.write_one(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String WRITE_MANY =
      """
      select gb.write_many(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
      """;

  private static final String RESCHEDULE =
      """
      select gb.reschedule(?, ?, ?)
      """;

  private static final String ENSURE_MONTH =
      """
      select gb.ensure_month(?)
      """;

  private final DataSource app;
  private final LongAdder trips;
  private final Set<Long> months = ConcurrentHashMap.newKeySet();

  Writing(DataSource app, LongAdder trips) {
    this.app = app;
    this.trips = trips;
  }

  /** One case's part of a write. */
  record CaseWrite(
      CaseFile file,
      int expected,
      Optional<Instant> nextAt,
      int owner,
      boolean rebuilt,
      List<Recorded> events,
      Map<Integer, List<Sealer.Sealed>> sealed,
      List<Effect> effects) {

    boolean isOrdinary() {
      return expected > 0
          && !rebuilt
          && events.size() == 1
          && sealed.isEmpty()
          && effects.stream()
              .noneMatch(effect ->
                  effect instanceof Effect.Tied
                      || effect instanceof Effect.Posted
                      || effect instanceof Effect.Repinned);
    }

    byte[] head() {
      return events.getLast().bytes().hash();
    }
  }

  /** How a write ended. */
  sealed interface Result {
    /** It stands. */
    record Done() implements Result {}

    /** A case had moved on; nothing was written. */
    record MovedOn() implements Result {}

    /** An account would have left its bounds; nothing was written. */
    record OutOfBounds(String account, String holder) implements Result {}
  }

  Result write(List<CaseWrite> writes) {
    if (writes.isEmpty()) {
      return new Result.Done();
    }
    for (CaseWrite write : writes) {
      ensureMonth(write.file().id());
    }
    try (Connection connection = app.getConnection()) {
      return write(connection, writes);
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** The same over a connection given, within its transaction if it has begun one. */
  Result write(Connection connection, List<CaseWrite> writes) {
    if (writes.isEmpty()) {
      return new Result.Done();
    }
    try {
      trips.increment();
      if (writes.size() == 1 && writes.getFirst().isOrdinary()) {
        one(connection, writes.getFirst());
      } else {
        many(connection, writes);
      }
      return new Result.Done();
    } catch (SQLException e) {
      return refusedOrBroken(e);
    }
  }

  /**
   * True if a bounded account is both filled and drawn on, or named with two bounds: one after the
   * other, either might be refused where both together are not.
   */
  static boolean movesBothWays(List<CaseWrite> writes) {
    Set<String> filled = new HashSet<>();
    Set<String> drawn = new HashSet<>();
    Map<String, Posting.Account> bounds = new HashMap<>();
    boolean differ = false;
    for (CaseWrite write : writes) {
      for (Effect effect : write.effects()) {
        if (effect instanceof Effect.Posted(Posting posting)) {
          differ |= add(filled, posting.to(), bounds) || add(drawn, posting.from(), bounds);
        }
      }
    }
    filled.retainAll(drawn);
    return differ || !filled.isEmpty();
  }

  /** True if the account was named with other bounds before. */
  private static boolean add(
      Set<String> names, Posting.Account account, Map<String, Posting.Account> bounds) {
    if (!account.isBounded()) {
      return false;
    }
    names.add(account.name());
    Posting.Account before = bounds.putIfAbsent(account.name(), account);
    return before != null && !before.equals(account);
  }

  private static Result refusedOrBroken(SQLException e) {
    return switch (String.valueOf(e.getSQLState())) {
      // 23505: the same key, or the same opening, was written a moment before
      case "GB001", "23505" -> new Result.MovedOn();
      case "GB002" -> outOfBounds(e);
      default -> throw Broken.of(e);
    };
  }

  /** The function puts account and holder between separators into its message. */
  private static Result outOfBounds(SQLException e) {
    String[] parts = String.valueOf(e.getMessage()).split("\u001f", -1);
    String holder = parts[2].isEmpty() ? "" : CaseId.of(UUID.fromString(parts[2])).toString();
    return new Result.OutOfBounds(parts[1], holder);
  }

  /** Stores another instant at which a case is due next, unless it has moved on. */
  void reschedule(CaseId id, int revision, Optional<Instant> nextAt) {
    try (Connection connection = app.getConnection();
        PreparedStatement statement = connection.prepareStatement(RESCHEDULE)) {
      statement.setObject(1, id.uuid());
      statement.setInt(2, revision);
      instant(statement, 3, nextAt);
      trips.increment();
      statement.execute();
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  private void ensureMonth(CaseId id) {
    long month = id.high() >>> 48;
    if (!months.contains(month)) {
      try (Connection connection = app.getConnection();
          PreparedStatement statement = connection.prepareStatement(ENSURE_MONTH)) {
        statement.setInt(1, (int) month);
        trips.increment();
        statement.execute();
        months.add(month);
      } catch (SQLException e) {
        throw Broken.of(e);
      }
    }
  }

  private static void one(Connection connection, CaseWrite write) throws SQLException {
    Recorded event = write.events().getFirst();
    EventBytes bytes = event.bytes();
    try (PreparedStatement statement = connection.prepareStatement(WRITE_ONE)) {
      statement.setObject(1, write.file().id().uuid());
      statement.setInt(2, write.expected());
      statement.setBytes(3, write.head());
      statement.setString(4, write.file().stage());
      statement.setBytes(5, Codec.state(write.file()));
      instant(statement, 6, write.nextAt());
      instant(statement, 7, write.file().closed());
      statement.setString(8, event.type());
      statement.setInt(9, event.version());
      instant(statement, 10, Optional.of(event.effectiveAt()));
      instant(statement, 11, Optional.of(event.recordedAt()));
      statement.setString(12, event.actor());
      statement.setString(13, event.cause());
      statement.setString(14, event.key().orElse(null));
      statement.setBytes(15, bytes.header());
      statement.setBytes(16, bytes.open());
      statement.setBytes(17, bytes.commitments());
      statement.setBytes(18, bytes.traceDigest());
      statement.setBytes(19, bytes.previous());
      statement.execute();
    }
  }

  private static void instant(PreparedStatement statement, int index, Optional<Instant> at)
      throws SQLException {
    if (at.isPresent()) {
      statement.setObject(index, at.get().atOffset(ZoneOffset.UTC));
    } else {
      statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
    }
  }

  private static void many(Connection connection, List<CaseWrite> writes) throws SQLException {
    ArrayNode ties = Json.MAPPER.createArrayNode();
    Accounts accounts = new Accounts();
    for (CaseWrite write : writes) {
      for (Effect effect : write.effects()) {
        if (effect instanceof Effect.Tied(Tie tie)) {
          row(ties, write.file().id(), tie);
        } else if (effect instanceof Effect.Posted(Posting posting)) {
          accounts.add(posting, write.file().id());
        }
      }
    }
    try (PreparedStatement statement = connection.prepareStatement(WRITE_MANY)) {
      Columns columns = new Columns(connection, statement, 1);
      // cases in the order in which they are locked, events in the order in which they came about
      columns.cases(writes.stream().sorted(Comparator.comparing(w -> w.file().id())).toList());
      columns.events(writes.stream().flatMap(write -> write.events().stream()).toList());
      columns.vault(writes);
      columns.text(ties.toString());
      columns.text(accounts.rows().toString());
      statement.execute();
    }
  }

  /** A relation is a row; begun and ended within one write it is still one row. */
  private static void row(ArrayNode ties, CaseId id, Tie tie) {
    String caseId = id.uuid().toString();
    Set<Integer> same = new HashSet<>();
    for (int i = 0; i < ties.size(); i++) {
      var other = ties.get(i);
      if (other.path("case_id").asString().equals(caseId)
          && other.path("subject").asString().equals(tie.subject())
          && other.path("capacity").asString().equals(tie.capacity())
          && other.path("valid_from").asString().equals(tie.from().toString())) {
        same.add(i);
      }
    }
    same.forEach(ties::remove);
    ties.addObject()
        .put("case_id", caseId)
        .put("subject", tie.subject())
        .put("capacity", tie.capacity())
        .put("valid_from", tie.from().toString())
        .put("valid_to", text(tie.until()));
  }

  private static @Nullable String text(Optional<Instant> at) {
    return at.map(Instant::toString).orElse(null);
  }

  /** Net movements of bounded accounts, one row an account, in order of their names. */
  private static final class Accounts {
    private final Map<String, ObjectNode> rows = new TreeMap<>();

    void add(Posting posting, CaseId holder) {
      add(posting.from(), -posting.quantity(), holder);
      add(posting.to(), posting.quantity(), holder);
    }

    private void add(Posting.Account account, long delta, CaseId holder) {
      if (!account.isBounded()) {
        return;
      }
      ObjectNode row =
          rows.computeIfAbsent(
              account.name(),
              name -> Json.MAPPER.createObjectNode().put("account", name).put("delta", 0L));
      row.put("delta", Math.addExact(row.path("delta").asLong(), delta));
      row.put("floor", account.floor().isPresent() ? account.floor().getAsLong() : null);
      row.put("ceiling", account.ceiling().isPresent() ? account.ceiling().getAsLong() : null);
      row.put("holder", holder.uuid().toString());
    }

    ArrayNode rows() {
      return Json.MAPPER.createArrayNode().addAll(rows.values());
    }
  }
}
