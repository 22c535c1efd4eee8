package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Stages the rows of a batch in parts, and reads them back. */
final class Batches {

  private static final String STAGE =
      """
      select gb.stage(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String UNSTAGE =
      """
      select gb.unstage(?, ?, ?, 0)
      """;

  private static final String READ =
      """
      select row_number, version, valid_from, valid_to, open, error
      from gb.v_entry
      where batch = ? and revision = 0 and register = ? and row_number > ?
      order by row_number limit ?
      """;

  private static final String VAULT =
      """
      select row_number, subject, key_id, sealed from gb.vault
      where case_id = ? and revision = 0 and row_number between ? and ?
      """;

  /** More at once would hold the batch's row for too long. */
  private static final int AT_ONCE = 2_000;

  private final DataSource app;
  private final DataSource keeper;
  private final Sealer sealer;
  private final LongAdder trips;

  Batches(DataSource app, DataSource keeper, Sealer sealer, LongAdder trips) {
    this.app = app;
    this.keeper = keeper;
    this.sealer = sealer;
    this.trips = trips;
  }

  /** Stages rows while the batch stands at this revision; false if it has moved on. */
  <T extends Record> boolean stage(CaseFile batch, Register<T> register, List<Entry<T>> rows) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<Row> part =
          rows.subList(from, Math.min(from + AT_ONCE, rows.size())).stream()
              .map(entry -> row(batch.id(), register, entry))
              .toList();
      if (!write(batch, register.name(), part)) {
        return false;
      }
    }
    return true;
  }

  private record Row(
      long number,
      String key,
      int version,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      byte[] open,
      List<Sealer.Sealed> sealed,
      Optional<String> error) {}

  private <T extends Record> Row row(CaseId batch, Register<T> register, Entry<T> entry) {
    Optional<Codec.Split> split = entry.value().map(Codec::split);
    List<Sealer.Sealed> sealed =
        split
            .map(parts -> List.copyOf(sealer.seal(batch, 0, entry.row(), parts.sealed()).values()))
            .orElse(List.of());
    return new Row(
        entry.row(),
        entry.value().map(register.key()).orElse(""),
        entry.version(),
        entry.validFrom(),
        entry.validTo(),
        split.map(Codec.Split::open).orElse(new byte[] {'{', '}'}),
        sealed,
        entry.error());
  }

  private record VaultRow(long number, Sealer.Sealed sealed) {}

  private boolean write(CaseFile batch, String register, List<Row> rows) {
    List<VaultRow> vault =
        rows.stream()
            .flatMap(row -> row.sealed().stream().map(sealed -> new VaultRow(row.number(), sealed)))
            .toList();
    try (Connection connection = app.getConnection();
        PreparedStatement statement = connection.prepareStatement(STAGE)) {
      statement.setObject(1, batch.id().uuid());
      statement.setInt(2, batch.revision());
      statement.setString(3, register);
      Columns columns = new Columns(connection, statement, 4);
      columns.bind(Columns.LONG, rows, Row::number);
      columns.bind(Columns.TEXT, rows, Row::key);
      columns.bind(Columns.INT, rows, Row::version);
      columns.bind(Columns.DATE, rows, row -> text(row.from()));
      columns.bind(Columns.DATE, rows, row -> text(row.to()));
      columns.bind(Columns.BYTES, rows, Row::open);
      columns.bind(Columns.BYTES, rows, row -> Commitments.bytes(row.sealed()));
      columns.bind(Columns.TEXT, rows, row -> row.error().orElse(null));
      columns.bind(Columns.LONG, vault, VaultRow::number);
      columns.bind(Columns.TEXT, vault, row -> row.sealed().subject());
      columns.bind(Columns.TEXT, vault, row -> row.sealed().keyId());
      columns.bind(Columns.BYTES, vault, row -> row.sealed().bytes());
      trips.increment();
      statement.execute();
      return true;
    } catch (SQLException e) {
      if ("GB001".equals(e.getSQLState())) {
        return false;
      }
      if ("GB005".equals(e.getSQLState())) {
        throw new IllegalArgumentException(
            "Expected rows of a batch to be numbered once for all its registers", e);
      }
      throw Broken.of(e);
    }
  }

  /** Takes back staged rows behind a number; empty if the batch has moved on. */
  OptionalInt unstage(CaseFile batch, Register<?> register) {
    try (Connection connection = app.getConnection();
        PreparedStatement statement = connection.prepareStatement(UNSTAGE)) {
      statement.setObject(1, batch.id().uuid());
      statement.setInt(2, batch.revision());
      statement.setString(3, register.name());
      trips.increment();
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return OptionalInt.of(row.getInt(1));
      }
    } catch (SQLException e) {
      if ("GB001".equals(e.getSQLState())) {
        return OptionalInt.empty();
      }
      throw Broken.of(e);
    }
  }

  private static @Nullable String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  /** Rows of a batch in sight, by number. */
  <T extends Record> List<Entry<T>> read(
      String scope, CaseId batch, Register<T> register, long after, int most) {
    List<Raw> rows;
    try (Connection connection = app.getConnection()) {
      rows = Scope.within(connection, scope, () -> raw(connection, batch, register, after, most));
    } catch (SQLException e) {
      throw Broken.of(e);
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Sealer.Owner, JsonNode> parts =
        parts(batch, rows.getFirst().number(), rows.getLast().number());
    return rows.stream().map(row -> entry(batch, register, row, parts)).toList();
  }

  private record Raw(
      long number,
      int version,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      byte[] open,
      Optional<String> error) {}

  private List<Raw> raw(
      Connection connection, CaseId batch, Register<?> register, long after, int most)
      throws SQLException {
    List<Raw> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setObject(1, batch.uuid());
      statement.setString(2, register.name());
      statement.setLong(3, after);
      statement.setInt(4, most);
      trips.increment();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(
              new Raw(
                  row.getLong(1),
                  row.getInt(2),
                  Optional.ofNullable(row.getObject(3, LocalDate.class)),
                  Optional.ofNullable(row.getObject(4, LocalDate.class)),
                  row.getBytes(5),
                  Optional.ofNullable(row.getString(6))));
        }
      }
    }
    return found;
  }

  private Map<Sealer.Owner, JsonNode> parts(CaseId batch, long first, long last) {
    Map<Sealer.Owner, JsonNode> parts = new HashMap<>();
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(VAULT)) {
      statement.setObject(1, batch.uuid());
      statement.setLong(2, Math.max(first, 1));
      statement.setLong(3, last);
      trips.increment();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Sealer.Owner owner = new Sealer.Owner(batch, 0, row.getLong(1), row.getString(2));
          sealer
              .open(owner, row.getString(3), row.getBytes(4))
              .ifPresent(part -> parts.put(owner, part));
        }
      }
    } catch (SQLException e) {
      throw Broken.of(e);
    }
    return parts;
  }

  private static <T extends Record> Entry<T> entry(
      CaseId batch, Register<T> register, Raw row, Map<Sealer.Owner, JsonNode> parts) {
    Optional<T> value =
        row.error().isPresent()
            ? Optional.empty()
            : Optional.of(
                Codec.row(
                    register.row(),
                    row.open(),
                    (revision, subject) ->
                        Optional.ofNullable(
                            parts.get(new Sealer.Owner(batch, 0, row.number(), subject)))));
    return new Entry<>(row.number(), row.version(), row.from(), row.to(), value, row.error());
  }
}
