package org.gongbao.engine;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The log keeper: alone, it gives each event its place in the city's one order and signs what
 * stands. It reads only what no open transaction can still precede. Whoever holds the lock of a
 * transaction is keeper for that transaction, so a dead one is taken over at once.
 */
final class Keeper {

  private static final int AT_ONCE = 2_000;

  private static final String STANDING =
      """
      select pg_try_advisory_xact_lock(hashtext('gb.keeper')) as keeper,
        (select generation from gb.installation where name = 'city') as generation,
        coalesce((select max(place) + 1 from gb.leaf), 0) as size,
        l.generation as last_generation, e.xid8::text as xid, e.seq
      from (select 1) one
      left join gb.leaf l on l.place = (select max(place) from gb.leaf)
      left join gb.event e on e.case_id = l.case_id and e.revision = l.revision
      """;

  private static final String NEXT =
      """
      select case_id, revision, hash from gb.event
      where generation = ? and (xid8, seq) > (?::xid8, ?)
        and xid8 < pg_snapshot_xmin(pg_current_snapshot())
      order by xid8, seq limit ?
      """;

  private static final String PLACE =
      """
      insert into gb.leaf (generation, place, case_id, revision, hash)
      select ?, ? + n - 1, c, r, h
      from unnest(?::uuid[], ?::int[], ?::bytea[]) with ordinality as l (c, r, h, n)
      """;

  private static final String TILE =
      """
      insert into gb.tile (level, index, hash)
      select * from unnest(?::int[], ?::bigint[], ?::bytea[])
      """;

  private static final String LAST =
      """
      select generation, size, root, signed_at, key_id, signature from gb.checkpoint
      order by generation desc, size desc limit 1
      """;

  private static final String SIGN =
      """
      insert into gb.checkpoint (generation, size, root, signed_at, key_id, signature)
      values (?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String SIZE =
      """
      select coalesce(max(place) + 1, 0) from gb.leaf
      """;

  private final LogKey key;
  private final InstantSource systemClock;
  private Frontier frontier = new Frontier();

  Keeper(LogKey key, InstantSource systemClock) {
    this.key = key;
    this.systemClock = systemClock;
  }

  private record Standing(int generation, long size, String xid, long seq) {}

  private record Nodes(List<Integer> levels, List<Long> indexes, List<byte[]> hashes) {}

  /** One pass: places what can be placed, in one transaction; how many events. */
  synchronized int place(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try {
      Optional<Standing> standing = standing(connection);
      int placed = standing.isPresent() ? place(connection, standing.get()) : 0;
      connection.commit();
      return placed;
    } catch (SQLException | RuntimeException e) {
      // what the frontier holds was not written
      frontier = new Frontier();
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** Where the log stands; empty if another is keeper just now. */
  private static Optional<Standing> standing(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STANDING);
        ResultSet row = statement.executeQuery()) {
      row.next();
      if (!row.getBoolean("keeper")) {
        return Optional.empty();
      }
      int generation = row.getInt("generation");
      boolean same = row.getInt("last_generation") == generation && row.getString("xid") != null;
      return Optional.of(
          new Standing(
              generation,
              row.getLong("size"),
              same ? row.getString("xid") : "0",
              same ? row.getLong("seq") : 0));
    }
  }

  private int place(Connection connection, Standing standing) throws SQLException {
    List<UUID> cases = new ArrayList<>();
    List<Integer> revisions = new ArrayList<>();
    List<byte[]> leaves = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
      statement.setInt(1, standing.generation());
      statement.setString(2, standing.xid());
      statement.setLong(3, standing.seq());
      statement.setInt(4, AT_ONCE);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          cases.add(rows.getObject(1, UUID.class));
          revisions.add(rows.getInt(2));
          leaves.add(MerkleTree.leaf(rows.getBytes(3)));
        }
      }
    }
    if (leaves.isEmpty()) {
      return 0;
    }
    if (frontier.size() != standing.size()) {
      frontier = Frontier.of(new TreeStore(connection), standing.size());
    }
    Nodes nodes = new Nodes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (byte[] leaf : leaves) {
      frontier.add(
          leaf,
          (height, index, hash) -> {
            if (TreeStore.isStored(height)) {
              nodes.levels().add(height / TreeStore.STEP);
              nodes.indexes().add(index);
              nodes.hashes().add(hash);
            }
          });
    }
    try (PreparedStatement statement = connection.prepareStatement(PLACE)) {
      statement.setInt(1, standing.generation());
      statement.setLong(2, standing.size());
      statement.setArray(3, array(connection, "uuid", cases));
      statement.setArray(4, array(connection, "int", revisions));
      statement.setArray(5, connection.createArrayOf("bytea", leaves.toArray(byte[][]::new)));
      statement.executeUpdate();
    }
    if (!nodes.hashes().isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(TILE)) {
        statement.setArray(1, array(connection, "int", nodes.levels()));
        statement.setArray(2, array(connection, "bigint", nodes.indexes()));
        statement.setArray(
            3, connection.createArrayOf("bytea", nodes.hashes().toArray(byte[][]::new)));
        statement.executeUpdate();
      }
    }
    return leaves.size();
  }

  private static Array array(Connection connection, String type, List<?> values)
      throws SQLException {
    return connection.createArrayOf(type, values.toArray());
  }

  /** Signs what stands, if it has grown since; the newest checkpoint, if there is any. */
  synchronized Optional<Checkpoint> sign(Connection connection) throws SQLException {
    Optional<Checkpoint> last = last(connection);
    connection.setAutoCommit(false);
    try {
      Optional<Standing> standing = standing(connection);
      if (standing.isEmpty()
          || standing.get().size() == 0
          || last.map(known -> isOf(known, standing.get())).orElse(false)) {
        connection.commit();
        return last;
      }
      if (frontier.size() != standing.get().size()) {
        frontier = Frontier.of(new TreeStore(connection), standing.get().size());
      }
      Checkpoint signed = signed(standing.get());
      insert(connection, signed);
      connection.commit();
      return Optional.of(signed);
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static boolean isOf(Checkpoint known, Standing standing) {
    return known.size() == standing.size() && known.generation() == standing.generation();
  }

  private Checkpoint signed(Standing standing) {
    Instant now = systemClock.instant().truncatedTo(ChronoUnit.MICROS);
    byte[] root = frontier.root();
    String statement = Checkpoint.statement(standing.generation(), standing.size(), root, now);
    return new Checkpoint(
        standing.generation(),
        standing.size(),
        root,
        now,
        Checkpoint.keyId(key.pair().getPublic()),
        key.sign(statement));
  }

  private static void insert(Connection connection, Checkpoint signed) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SIGN)) {
      statement.setInt(1, signed.generation());
      statement.setLong(2, signed.size());
      statement.setBytes(3, signed.root());
      statement.setObject(4, signed.signedAt().atOffset(ZoneOffset.UTC));
      statement.setString(5, signed.keyId());
      statement.setBytes(6, signed.signature());
      statement.executeUpdate();
    }
  }

  /** How many events have their place. */
  static long size(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SIZE);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  static Optional<Checkpoint> last(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LAST);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(read(row)) : Optional.empty();
    }
  }

  static Checkpoint read(ResultSet row) throws SQLException {
    return new Checkpoint(
        row.getInt("generation"),
        row.getLong("size"),
        row.getBytes("root"),
        Reading.instant(row, 4),
        row.getString("key_id"),
        row.getBytes("signature"));
  }
}
