package org.gongbao.engine;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gongbao.law.LawBook;

/**
 * The log: one order over all events, signed; proofs that an event stands in it, and checks that
 * none was edited, deleted, reordered, slipped in or cut off.
 */
public final class Log {

  private static final String PLACE =
      """
      select e.case_id, e.revision, e.type, e.version, e.effective_at, e.recorded_at, e.actor,
        e.cause_id, coalesce(e.key, '') as key, e.header, e.open, e.commitments, e.trace_digest,
        e.prev_hash, e.hash, l.place
      from gb.leaf l join gb.event e on e.case_id = l.case_id and e.revision = l.revision
      where l.case_id = ? and l.revision = ?
      """;

  private static final String CHECKPOINT_OF =
      """
      select generation, size, root, signed_at, key_id, signature from gb.checkpoint
      where size > ? order by generation desc, size desc limit 1
      """;

  private static final String BEHIND =
      """
      select exists (select from gb.event e
        where (e.generation, e.xid8, e.seq) > (select p.generation, p.xid8, p.seq
          from gb.leaf l join gb.event p on p.case_id = l.case_id and p.revision = l.revision
          order by l.place desc limit 1))
        or (not exists (select from gb.leaf) and exists (select from gb.event))
      """;

  private static final String RAISE =
      """
      update gb.installation set generation = generation + 1 where name = 'city'
      """;

  private static final int BUFFER = 1 << 16;

  private final DataSource keeper;
  private final Keeper keeping;
  private final LogCheck check;
  private final PublicKey key;

  Log(
      DataSource keeper,
      Sealer sealer,
      Keeper keeping,
      PublicKey key,
      Map<String, Procedure> procedures,
      Supplier<LawBook> law) {
    this.keeper = keeper;
    this.keeping = keeping;
    this.key = key;
    check = new LogCheck(sealer, key, procedures, law);
  }

  /**
   * What a check found.
   *
   * @param cases chains checked
   * @param events events checked
   * @param placed events that have their place in the one order
   * @param checkpoints signed statements checked
   * @param reproduced cases that stand as their events lead to; the rest have an older form
   * @param erased what was erased, and by which event
   * @param faults what is not as it was written; empty if all is intact
   */
  public record Verification(
      long cases,
      long events,
      long placed,
      long checkpoints,
      long reproduced,
      List<Erasure> erased,
      List<Fault> faults) {
    /** True if nothing is amiss. */
    public boolean isIntact() {
      return faults.isEmpty();
    }
  }

  /**
   * Something erased.
   *
   * @param where the event that erased: {@code CASE#REVISION}
   * @param parts how many sealed parts
   */
  public record Erasure(String where, String subject, long parts) {}

  /**
   * One thing amiss.
   *
   * @param where {@code CASE#REVISION}, {@code CASE}, {@code place N}, {@code checkpoint of N}
   */
  public record Fault(String where, FaultKind kind) {}

  /** What can be amiss. */
  public enum FaultKind {
    /** An event's bytes do not give its hash. */
    EDITED,
    /** A revision is missing. */
    DELETED,
    /** An event does not name the event before it. */
    REORDERED,
    /** The case's head is not its last event. */
    HEAD_DIFFERS,
    /** There are events, but no case. */
    CASE_GONE,
    /** A sealed part is not what was committed to. */
    SEALED_PART_DIFFERS,
    /** A sealed part is gone that no event erased. */
    SEALED_PART_GONE,
    /** A sealed part that an event erased is there again. */
    SEALED_PART_BACK,
    /** The rows of a batch are not those that were entered. */
    ENTRIES_DIFFER,
    /** A case's relations are not those that its events began and ended. */
    TIES_DIFFER,
    /** A case is not the node's to which its events gave it. */
    OWNER_DIFFERS,
    /** A case is due next at another instant than its clocks lead to. */
    NEXT_DIFFERS,
    /** An account is not what the postings of events lead to. */
    ACCOUNT_DIFFERS,
    /** No form that this program declares reads an event: it was changed, or its upcaster lacks. */
    UNREADABLE,
    /** A case does not stand as its events lead to. */
    STATE_DIFFERS,
    /** The leaf at a place is not that of the event it names. */
    LEAF_DIFFERS,
    /** A place is missing. */
    PLACE_MISSING,
    /** An event was written behind the keeper's back, before events that have their place. */
    INSERTED,
    /** The log is shorter than what was signed. */
    CUT,
    /** What was signed is not what stands. */
    ROOT_DIFFERS,
    /** A checkpoint was not signed by this log's key. */
    ANOTHER_KEY,
    /** A file ends before its end. */
    TRUNCATED,
    /** No checkpoint that holds states anything of it. */
    UNSIGNED,
    /** A follower has read more than there is: the log was put back to an earlier state. */
    FOLLOWER_AHEAD
  }

  /** The key by which receipts and checkpoints are checked. */
  public PublicKey key() {
    return key;
  }

  /**
   * One pass of the log keeper: gives events their places. Any number of programs may call it; one
   * at a time does the work.
   *
   * @return how many events were placed; 0 also if another is keeper just now
   */
  public int place() {
    try (Connection connection = keeper.getConnection()) {
      return keeping.place(connection);
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** True if an event has no place yet, because it was just written or the order stands still. */
  public boolean isBehind() {
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(BEHIND);
        ResultSet row = statement.executeQuery()) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** Signs what stands, if the log has grown since the last time; the newest checkpoint. */
  public Optional<Checkpoint> sign() {
    try (Connection connection = keeper.getConnection()) {
      return keeping.sign(connection);
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** The proof for one event; empty until a checkpoint covers it. */
  public Optional<Receipt> receipt(CaseId id, int revision) {
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(PLACE)) {
      statement.setObject(1, id.uuid());
      statement.setInt(2, revision);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        long place = row.getLong("place");
        byte[] event = HashedRow.bytes(row).hashed(HashedRow.columns(row));
        return covering(connection, place)
            .map(checkpoint ->
                new Receipt(
                    event,
                    place,
                    MerkleTree.inclusion(new TreeStore(connection), place, checkpoint.size()),
                    checkpoint));
      }
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  private static Optional<Checkpoint> covering(Connection connection, long place)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CHECKPOINT_OF)) {
      statement.setLong(1, place);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(Keeper.read(row)) : Optional.empty();
      }
    }
  }

  /** Proves that the log of a later checkpoint begins with that of an earlier one. */
  public List<byte[]> consistency(Checkpoint earlier, Checkpoint later) {
    try (Connection connection = keeper.getConnection()) {
      return MerkleTree.consistency(new TreeStore(connection), earlier.size(), later.size());
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** True if the proof shows that the later log begins with the earlier one. */
  public static boolean isConsistent(Checkpoint earlier, Checkpoint later, List<byte[]> proof) {
    return MerkleTree.isConsistent(
        earlier.size(), earlier.root(), later.size(), later.root(), proof);
  }

  /** True if the log begins with what a checkpoint states. */
  public boolean stands(Checkpoint checkpoint) {
    try (Connection connection = keeper.getConnection()) {
      return checkpoint.size() <= Keeper.size(connection)
          && Arrays.equals(
              MerkleTree.root(new TreeStore(connection), checkpoint.size()), checkpoint.root());
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /**
   * Events in the one order, from a place on; what followers read.
   *
   * @param most more are left for the next time
   */
  public List<Placed> from(long place, int most) {
    try (Connection connection = keeper.getConnection()) {
      return Following.read(connection, place, most);
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /**
   * An event at its place.
   *
   * @param type procedure and name
   */
  public record Placed(long place, CaseId caseId, int revision, String type) {}

  /**
   * Says that the database was put back to an earlier state: places what it holds and begins a new
   * generation, so that what was signed after the state restored cannot pass for this log.
   */
  public void restored() {
    while (place() > 0) {
      // until all that the restored state holds has its place
    }
    sign();
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(RAISE)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /**
   * Writes the log into a file that {@link LogExport#check} reads: what has its place by now, and
   * what was signed.
   *
   * @param from first place; an earlier part is in an earlier file
   * @param progress hears of each place written
   * @return how many events were written
   * @throws IllegalArgumentException if the log does not reach to that place
   */
  public long export(OutputStream out, long from, LongConsumer progress) throws IOException {
    DataOutputStream buffered = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
    try (Connection connection = keeper.getConnection()) {
      return atOneLook(
          connection, () -> new Exporting(connection, buffered).write(key, from, progress));
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** What is done while the log is looked at. */
  @FunctionalInterface
  private interface Look<T, E extends Exception> {
    T look() throws SQLException, E;
  }

  /** One look for all of it, however much is written meanwhile. */
  private static <T, E extends Exception> T atOneLook(Connection connection, Look<T, E> look)
      throws SQLException, E {
    connection.setAutoCommit(false);
    int before = connection.getTransactionIsolation();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try {
      return look.look();
    } finally {
      connection.rollback();
      connection.setTransactionIsolation(before);
      connection.setAutoCommit(true);
    }
  }

  /** Checks the whole installation, from the stored bytes alone. */
  public Verification verify() {
    return verify(List.of());
  }

  /**
   * Checks the whole installation.
   *
   * @param anchors checkpoints kept outside the database; what they state must still stand
   */
  public Verification verify(List<Checkpoint> anchors) {
    try (Connection connection = keeper.getConnection()) {
      return Log.<Verification, RuntimeException>atOneLook(
          connection, () -> check.whole(connection, anchors));
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  static List<UUID> ids(ResultSet rows) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    while (rows.next()) {
      ids.add(rows.getObject(1, UUID.class));
    }
    return ids;
  }
}
