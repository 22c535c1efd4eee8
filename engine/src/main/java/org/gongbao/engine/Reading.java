package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases and events. What a person reads goes through the wall ({@code app}); what the engine
 * itself must know to settle, to send and to replay is read by the keeper.
 */
final class Reading {

  private static final String READ_CASE =
      """
      select city_now, node, procedure, version, revision, head_hash, state, next_at, owner_node,
        state_version, key_revision, key_header
      from gb.read_case(?, ?, ?)
      """;

  private static final String READ_CASES =
      """
      select city_now, node, procedure, version, revision, head_hash, state, next_at, owner_node,
        state_version, key_revision, key_header, case_id
      from gb.read_cases(?, ?, ?, ?)
      """;

  private static final String LOAD =
      """
      select gb.city_now() as city_now, gb.node() as node, procedure, version, revision, head_hash,
        state, next_at, owner_node, state_version, null::int as key_revision,
        null::bytea as key_header, case_id
      from gb.case_file where case_id = any(?)
      """;

  private static final String EVENTS =
      """
      select case_id, revision, type, version, effective_at, recorded_at, actor, cause_id, key,
        header, open, commitments, trace_digest, prev_hash, hash
      from gb.event where case_id = ? order by revision
      """;

  private static final String SEEN_EVENTS = EVENTS.replace("gb.event", "gb.v_event");

  private static final String VAULT =
      """
      select case_id, revision, subject, key_id, sealed from gb.vault
      where case_id = any(?) and row_number = 0
      """;

  private static final String HAS_ENTRIES =
      """
      select exists (select from gb.entry where batch = ?)
      """;

  private static final String HOLDER =
      """
      select holder from gb.account where account = ?
      """;

  private static final String NOW =
      """
      select gb.city_now(), gb.node()
      """;

  private final DataSource app;
  private final DataSource keeper;
  private final Map<String, Procedure> procedures;
  private final Setting setting;
  private final LongAdder trips;

  Reading(
      DataSource app,
      DataSource keeper,
      Map<String, Procedure> procedures,
      Setting setting,
      LongAdder trips) {
    this.app = app;
    this.keeper = keeper;
    this.procedures = procedures;
    this.setting = setting;
    this.trips = trips;
  }

  /**
   * What one trip brought: the clock, and the case if it is there and in sight.
   *
   * @param head hash of the last event
   * @param nextAt when a clock of it warns, recurs or falls due next, as last written
   * @param rebuilt true if the snapshot had an older form and was rebuilt from the events
   * @param prior the event that an earlier use of the same key made
   */
  record Loaded(
      Now now,
      Optional<CaseFile> file,
      byte[] head,
      Optional<Instant> nextAt,
      int owner,
      boolean rebuilt,
      Optional<Prior> prior) {}

  /** The city's instant and this node's number. */
  record Now(Instant city, int node) {}

  /** An event found by its key. */
  record Prior(int revision, Header header) {}

  /** One case under an actor's scope. */
  Loaded one(String scope, CaseId id, String key) {
    Row row;
    try (Connection connection = app.getConnection();
        PreparedStatement statement = connection.prepareStatement(READ_CASE)) {
      statement.setString(1, scope);
      statement.setObject(2, id.uuid());
      statement.setString(3, setting.keyed().text(key));
      trips.increment();
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        row = row(id, result);
      }
    } catch (SQLException e) {
      throw Broken.of(e);
    }
    return loaded(List.of(row)).getFirst();
  }

  /**
   * Cases that many commands are about, each under its actor's scope; one answer a command, in
   * order.
   */
  List<Loaded> each(List<Command> commands, List<String> scopes) {
    List<String> distinct = scopes.stream().distinct().toList();
    return each(
        distinct,
        scopes.stream().map(scope -> distinct.indexOf(scope) + 1).toArray(Integer[]::new),
        commands.stream().map(command -> command.target().uuid()).toArray(UUID[]::new),
        commands.stream()
            .map(command -> setting.keyed().text(command.key()))
            .toArray(String[]::new));
  }

  /** Some cases under one actor's scope; none of those out of his sight. */
  List<CaseFile> seen(String scope, Collection<CaseId> ids) {
    UUID[] cases = ids.stream().map(CaseId::uuid).toArray(UUID[]::new);
    Integer[] scopeOf = new Integer[cases.length];
    Arrays.fill(scopeOf, 1);
    String[] keys = new String[cases.length];
    Arrays.fill(keys, setting.keyed().text(""));
    return each(List.of(scope), scopeOf, cases, keys).stream()
        .flatMap(one -> one.file().stream())
        .toList();
  }

  private List<Loaded> each(List<String> distinct, Integer[] scopeOf, UUID[] ids, String[] keys) {
    List<Row> rows = new ArrayList<>();
    try (Connection connection = app.getConnection();
        PreparedStatement statement = connection.prepareStatement(READ_CASES)) {
      statement.setArray(1, connection.createArrayOf("text", distinct.toArray()));
      statement.setArray(2, connection.createArrayOf("int4", scopeOf));
      statement.setArray(3, connection.createArrayOf("uuid", ids));
      statement.setArray(4, connection.createArrayOf("text", keys));
      trips.increment();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(row(CaseId.of(result.getObject("case_id", UUID.class)), result));
        }
      }
    } catch (SQLException e) {
      throw Broken.of(e);
    }
    return loaded(rows);
  }

  /** Cases the engine itself must know, whoever may see them. */
  Map<CaseId, Loaded> some(Collection<CaseId> ids) {
    List<Row> rows = new ArrayList<>();
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOAD)) {
      UUID[] uuids = ids.stream().map(CaseId::uuid).toArray(UUID[]::new);
      statement.setArray(1, connection.createArrayOf("uuid", uuids));
      trips.increment();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(row(CaseId.of(result.getObject("case_id", UUID.class)), result));
        }
      }
    } catch (SQLException e) {
      throw Broken.of(e);
    }
    Map<CaseId, Loaded> found = new HashMap<>();
    List<Loaded> cases = loaded(rows);
    for (int i = 0; i < cases.size(); i++) {
      found.put(rows.get(i).id(), cases.get(i));
    }
    return found;
  }

  Now now() {
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(NOW)) {
      trips.increment();
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Now(instant(row, 1), row.getInt(2));
      }
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** A case's row as read; decoded only after the connection is given back. */
  private record Row(
      CaseId id,
      Now now,
      @Nullable String procedure,
      int version,
      int revision,
      byte[] head,
      byte[] state,
      Optional<Instant> nextAt,
      int owner,
      int stateVersion,
      int keyRevision,
      Optional<byte[]> keyHeader) {}

  private static Row row(CaseId id, ResultSet row) throws SQLException {
    return new Row(
        id,
        new Now(instant(row, 1), row.getInt(2)),
        row.getString(3),
        row.getInt(4),
        row.getInt(5),
        bytes(row, 6),
        bytes(row, 7),
        Optional.ofNullable(row.getObject(8, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        row.getInt(9),
        row.getInt(10),
        row.getInt(11),
        Optional.ofNullable(row.getBytes(12)));
  }

  private static byte[] bytes(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? Digest.ZERO : bytes;
  }

  /** Never while a connection is held: the vault may need one, and a pool can run dry of itself. */
  private List<Loaded> loaded(List<Row> rows) {
    List<CaseId> sealed =
        rows.stream()
            .filter(row -> row.procedure() != null && Codec.refersToVault(row.state()))
            .map(Row::id)
            .distinct()
            .toList();
    Map<CaseId, PersonalJson.Unsealing> vault = sealed.isEmpty() ? Map.of() : vault(sealed);
    return rows.stream()
        .map(row -> loaded(row, vault.getOrDefault(row.id(), PersonalJson.Unsealing.CLOSED)))
        .toList();
  }

  private Loaded loaded(Row row, PersonalJson.Unsealing vault) {
    if (row.procedure() == null) {
      return new Loaded(
          row.now(),
          Optional.empty(),
          Digest.ZERO,
          Optional.empty(),
          row.now().node(),
          false,
          Optional.empty());
    }
    Procedure pinned = pinned(row.procedure(), row.version());
    boolean older = row.stateVersion() != pinned.stateVersion();
    CaseFile file =
        older
            ? Replaying.all(row.id(), pinned.versions(), events(row.id(), pinned))
            : Codec.file(row.id(), pinned, row.revision(), row.state(), vault);
    return new Loaded(
        row.now(),
        Optional.of(file),
        row.head(),
        row.nextAt(),
        row.owner(),
        older,
        row.keyHeader().map(header -> new Prior(row.keyRevision(), Codec.header(header))));
  }

  private Procedure pinned(String name, int version) {
    Procedure newest = procedures.get(name);
    if (newest == null) {
      throw new IllegalStateException("Expected procedure " + name + " to be registered");
    }
    return newest.otherVersion(version);
  }

  /** All events of a case, with what the vault still holds. */
  List<Recorded> events(CaseId id, Procedure procedure) {
    PersonalJson.Unsealing vault = vault(id);
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(EVENTS)) {
      trips.increment();
      return events(statement, id, procedure, vault);
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** All events of a case, if it is in sight; else none. */
  List<Recorded> eventsSeen(String scope, CaseId id, Procedure procedure) {
    PersonalJson.Unsealing vault = vault(id);
    try (Connection connection = app.getConnection()) {
      return Scope.within(
          connection,
          scope,
          () -> {
            try (PreparedStatement statement = connection.prepareStatement(SEEN_EVENTS)) {
              trips.increment();
              return events(statement, id, procedure, vault);
            }
          });
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  private static List<Recorded> events(
      PreparedStatement statement, CaseId id, Procedure procedure, PersonalJson.Unsealing vault)
      throws SQLException {
    statement.setObject(1, id.uuid());
    List<Recorded> events = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        events.add(recorded(id, procedure, rows, vault));
      }
    }
    return events;
  }

  private static Recorded recorded(
      CaseId id, Procedure procedure, ResultSet row, PersonalJson.Unsealing vault)
      throws SQLException {
    int revision = row.getInt("revision");
    String type = row.getString("type");
    int version = row.getInt("version");
    byte[] open = row.getBytes("open");
    byte[] header = row.getBytes("header");
    Header read = Codec.header(header);
    // each event is read by the version of the procedure under which it was written
    EventTypes types = procedure.otherVersion(read.pv()).eventTypes();
    CaseEvent event = Codec.event(types, type, version, open, revision, vault);
    return new Recorded(
        id,
        revision,
        type,
        version,
        instant(row, 5),
        instant(row, 6),
        row.getString("actor"),
        row.getString("cause_id"),
        Optional.ofNullable(row.getString("key")),
        read,
        event,
        HashedRow.bytes(row));
  }

  /** What the vault holds of one case; a row that is gone was erased. */
  PersonalJson.Unsealing vault(CaseId id) {
    return vault(List.of(id)).getOrDefault(id, PersonalJson.Unsealing.CLOSED);
  }

  /** True if rows of a register were staged or entered by a case. */
  boolean hasEntries(CaseId id) {
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(HAS_ENTRIES)) {
      statement.setObject(1, id.uuid());
      trips.increment();
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** The sealed parts of a case's events in the clear, for another node. */
  List<HandOver.Part> salted(CaseId id) {
    List<HandOver.Part> parts = new ArrayList<>();
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(VAULT)) {
      statement.setArray(1, connection.createArrayOf("uuid", new Object[] {id.uuid()}));
      trips.increment();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          int revision = rows.getInt(2);
          String subject = rows.getString(3);
          byte[] salted =
              setting
                  .sealer()
                  .salted(
                      Sealer.Owner.ofEvent(id, revision, subject),
                      rows.getString(4),
                      rows.getBytes(5))
                  .orElseThrow(() ->
                      new IllegalStateException(
                          "Expected the vault key of " + id + "#" + revision));
          parts.add(new HandOver.Part(revision, subject, salted));
        }
      }
    } catch (SQLException e) {
      throw Broken.of(e);
    }
    return parts;
  }

  private Map<CaseId, PersonalJson.Unsealing> vault(List<CaseId> ids) {
    Map<Sealer.Owner, tools.jackson.databind.JsonNode> parts = new HashMap<>();
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(VAULT)) {
      statement.setArray(
          1, connection.createArrayOf("uuid", ids.stream().map(CaseId::uuid).toArray()));
      trips.increment();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          CaseId id = CaseId.of(rows.getObject(1, UUID.class));
          Sealer.Owner owner = Sealer.Owner.ofEvent(id, rows.getInt(2), rows.getString(3));
          setting
              .sealer()
              .open(owner, rows.getString(4), rows.getBytes(5))
              .ifPresent(part -> parts.put(owner, part));
        }
      }
    } catch (SQLException e) {
      throw Broken.of(e);
    }
    Map<CaseId, PersonalJson.Unsealing> unsealing = new HashMap<>();
    for (CaseId id : ids) {
      unsealing.put(
          id,
          (revision, subject) ->
              Optional.ofNullable(parts.get(Sealer.Owner.ofEvent(id, revision, subject))));
    }
    return unsealing;
  }

  /** Own cases of which a clock warns, recurs or falls due by now; must be closed. */
  Due due() {
    return new Due(keeper, trips);
  }

  /** The case that last posted to an account. */
  Optional<CaseId> holder(String account) {
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(HOLDER)) {
      statement.setString(1, account);
      trips.increment();
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(CaseId.of(row.getObject(1, UUID.class))) : Optional.empty();
      }
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** Loads facts, all needs over one connection. */
  <T> Map<String, Need.Fact<T>> facts(Need<T> need, Collection<String> keys, Instant knownAt) {
    try (Connection connection = keeper.getConnection()) {
      trips.increment();
      return need.loader().load(connection, keys, knownAt);
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    if (at == null) {
      throw new IllegalStateException("Expected an instant in column " + column);
    }
    return at.toInstant();
  }
}
