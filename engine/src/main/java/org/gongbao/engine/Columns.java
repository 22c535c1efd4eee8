package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds the rows of a write as one array a column: as many rows as there are, in one call. */
final class Columns {

  static final String UUID = "uuid";
  static final String INT = "int4";
  static final String LONG = "int8";
  static final String TEXT = "text";
  static final String BYTES = "bytea";
  static final String DATE = "date";
  static final String INSTANT = "timestamptz";

  private final Connection connection;
  private final PreparedStatement statement;
  private int next;

  /**
   * Columns of a statement.
   *
   * @param first index of its first array
   */
  Columns(Connection connection, PreparedStatement statement, int first) {
    this.connection = connection;
    this.statement = statement;
    next = first;
  }

  void cases(List<Writing.CaseWrite> writes) throws SQLException {
    bind(UUID, writes, write -> write.file().id().uuid());
    bind(INT, writes, Writing.CaseWrite::expected);
    bind(BYTES, writes, write -> write.events().getFirst().bytes().previous());
    bind(TEXT, writes, write -> write.file().procedure().name());
    bind(INT, writes, write -> write.file().procedure().version());
    bind(INT, writes, write -> write.file().revision());
    bind(BYTES, writes, Writing.CaseWrite::head);
    bind(TEXT, writes, write -> write.file().stage());
    bind(BYTES, writes, write -> Codec.state(write.file()));
    bind(INT, writes, write -> write.file().procedure().stateVersion());
    bind(INSTANT, writes, write -> instant(write.nextAt()));
    bind(INT, writes, Writing.CaseWrite::owner);
    bind(INSTANT, writes, write -> instant(write.file().closed()));
  }

  void events(List<Recorded> events) throws SQLException {
    bind(UUID, events, event -> event.caseId().uuid());
    bind(INT, events, Recorded::revision);
    bind(TEXT, events, Recorded::type);
    bind(INT, events, Recorded::version);
    bind(INSTANT, events, event -> event.effectiveAt().toString());
    bind(INSTANT, events, event -> event.recordedAt().toString());
    bind(TEXT, events, Recorded::actor);
    bind(TEXT, events, Recorded::cause);
    bind(TEXT, events, event -> event.key().orElse(null));
    bind(BYTES, events, event -> event.bytes().header());
    bind(BYTES, events, event -> event.bytes().open());
    bind(BYTES, events, event -> event.bytes().commitments());
    bind(BYTES, events, event -> event.bytes().traceDigest());
    bind(BYTES, events, event -> event.bytes().previous());
    bind(BYTES, events, event -> event.bytes().hash());
  }

  private record VaultRow(CaseId id, int revision, Sealer.Sealed sealed) {}

  void vault(List<Writing.CaseWrite> writes) throws SQLException {
    List<VaultRow> rows =
        writes.stream()
            .flatMap(write ->
                write.sealed().entrySet().stream().flatMap(entry -> rows(write, entry).stream()))
            .toList();
    bind(UUID, rows, row -> row.id().uuid());
    bind(INT, rows, VaultRow::revision);
    bind(TEXT, rows, row -> row.sealed().subject());
    bind(TEXT, rows, row -> row.sealed().keyId());
    bind(BYTES, rows, row -> row.sealed().bytes());
  }

  private static List<VaultRow> rows(
      Writing.CaseWrite write, Map.Entry<Integer, List<Sealer.Sealed>> entry) {
    return entry.getValue().stream()
        .map(sealed -> new VaultRow(write.file().id(), entry.getKey(), sealed))
        .toList();
  }

  void text(String text) throws SQLException {
    statement.setString(next++, text);
  }

  <T> void bind(String type, List<T> rows, Function<T, @Nullable Object> value)
      throws SQLException {
    Object[] values =
        type.equals(BYTES)
            ? rows.stream().map(value).toArray(byte[][]::new)
            : rows.stream().map(value).toArray();
    statement.setArray(next++, connection.createArrayOf(type, values));
  }

  private static @Nullable String instant(Optional<Instant> at) {
    return at.map(Instant::toString).orElse(null);
  }
}
