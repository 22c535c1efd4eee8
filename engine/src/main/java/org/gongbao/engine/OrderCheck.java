package org.gongbao.engine;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.gongbao.engine.Log.FaultKind;
import org.jspecify.annotations.Nullable;

/** Builds the tree anew from the events at their places and holds it against what was signed. */
final class OrderCheck {

  private static final String LEAVES =
      """
      select l.place, l.case_id, l.revision, l.hash, e.hash as event_hash
      from gb.leaf l left join gb.event e on e.case_id = l.case_id and e.revision = l.revision
      order by l.place
      """;

  private static final String CHECKPOINTS =
      """
      select generation, size, root, signed_at, key_id, signature from gb.checkpoint
      """;

  /** Written before events that have their place, and yet without one: nobody but a DBA can. */
  private static final String INSERTED =
      """
      select e.case_id, e.revision from gb.event e
      join (select p.generation, p.xid8, p.seq from gb.leaf l
          join gb.event p on p.case_id = l.case_id and p.revision = l.revision
          order by l.place desc limit 1) last
        on (e.generation, e.xid8, e.seq) < (last.generation, last.xid8, last.seq)
      where not exists (select from gb.leaf l where l.case_id = e.case_id and l.revision = e.revision)
      """;

  private static final String AHEAD =
      """
      select name, place from gb.installation
      where place > (select count(*) from gb.leaf) order by name
      """;

  private static final int ROWS_AT_ONCE = 1_000;

  private final PublicKey key;
  private final List<Log.Fault> faults = new ArrayList<>();
  private final Frontier tree = new Frontier();
  private long checkpoints;

  OrderCheck(PublicKey key) {
    this.key = key;
  }

  List<Log.Fault> faults() {
    return faults;
  }

  long placed() {
    return tree.size();
  }

  long checkpoints() {
    return checkpoints;
  }

  void check(Connection connection, List<Checkpoint> anchors) throws SQLException {
    Deque<Checkpoint> signed = signed(connection, anchors);
    try (PreparedStatement statement = connection.prepareStatement(LEAVES)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          leaf(row);
          while (!signed.isEmpty() && signed.getFirst().size() == tree.size()) {
            root(signed.removeFirst());
          }
        }
      }
    }
    for (Checkpoint beyond : signed) {
      fault("checkpoint of " + beyond.size(), FaultKind.CUT);
    }
    named(connection, INSERTED, FaultKind.INSERTED);
    try (PreparedStatement statement = connection.prepareStatement(AHEAD);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        fault("follower " + rows.getString(1), FaultKind.FOLLOWER_AHEAD);
      }
    }
  }

  /** What was signed, the smallest first: in the database, and kept outside. */
  private Deque<Checkpoint> signed(Connection connection, List<Checkpoint> anchors)
      throws SQLException {
    List<Checkpoint> all = new ArrayList<>(anchors);
    try (PreparedStatement statement = connection.prepareStatement(CHECKPOINTS);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        all.add(Keeper.read(rows));
      }
    }
    checkpoints = all.size();
    for (Checkpoint one : all) {
      if (!one.isSignedBy(key)) {
        fault("checkpoint of " + one.size(), FaultKind.ANOTHER_KEY);
      }
    }
    all.removeIf(one -> !one.isSignedBy(key));
    all.sort(Comparator.comparingLong(Checkpoint::size));
    return new ArrayDeque<>(all);
  }

  private void leaf(ResultSet row) throws SQLException {
    long place = row.getLong("place");
    if (place != tree.size()) {
      fault("place " + tree.size(), FaultKind.PLACE_MISSING);
    }
    String event = CaseId.of(row.getObject("case_id", UUID.class)) + "#" + row.getInt("revision");
    byte @Nullable [] hash = row.getBytes("event_hash");
    byte[] leaf = row.getBytes("hash");
    if (hash == null) {
      fault(event, FaultKind.DELETED);
      tree.add(leaf);
      return;
    }
    byte[] again = MerkleTree.leaf(hash);
    if (!Arrays.equals(again, leaf)) {
      fault(event, FaultKind.LEAF_DIFFERS);
    }
    tree.add(again);
  }

  private void root(Checkpoint checkpoint) {
    if (!Arrays.equals(checkpoint.root(), tree.root())) {
      fault("checkpoint of " + checkpoint.size(), FaultKind.ROOT_DIFFERS);
    }
  }

  private void named(Connection connection, String sql, FaultKind kind) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        fault(CaseId.of(rows.getObject(1, UUID.class)) + "#" + rows.getInt(2), kind);
      }
    }
  }

  private void fault(String where, FaultKind kind) {
    faults.add(new Log.Fault(where, kind));
  }
}
