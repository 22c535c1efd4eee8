package org.gongbao.engine;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongbao.engine.Log.FaultKind;
import org.gongbao.law.LawBook;
import tools.jackson.core.JacksonException;

/** Checks a whole installation: each case's chain first, then the one order and what was signed. */
final class LogCheck {

  private static final String EVENTS =
      """
      select e.case_id, e.revision, e.type, e.version, e.effective_at, e.recorded_at, e.actor,
        e.cause_id, coalesce(e.key, '') as key, e.header, e.open, e.commitments, e.trace_digest,
        e.prev_hash, e.hash, c.revision as case_revision, c.head_hash
      from gb.event e left join gb.case_file c on c.case_id = e.case_id
      order by e.case_id, e.revision
      """;

  private static final String WITHOUT_EVENTS =
      """
      select c.case_id from gb.case_file c
      where not exists (select 1 from gb.event e where e.case_id = c.case_id)
      """;

  private static final String VAULT =
      """
      select key_id, sealed from gb.vault
      where case_id = ? and revision = ? and row_number = 0 and subject = ?
      """;

  private static final int ROWS_AT_ONCE = 1_000;

  /** Length of an empty array. */
  private static final int NO_COMMITMENTS = 2;

  private final Sealer sealer;
  private final PublicKey key;
  private final Supplier<LawBook> law;
  private final Map<String, Procedure> procedures;

  LogCheck(Sealer sealer, PublicKey key, Map<String, Procedure> procedures, Supplier<LawBook> law) {
    this.law = law;
    this.procedures = procedures;
    this.sealer = sealer;
    this.key = key;
  }

  Log.Verification whole(Connection connection, List<Checkpoint> anchors) throws SQLException {
    ChainCheck chains = new ChainCheck();
    ErasureCheck erasures = new ErasureCheck();
    long reproduced;
    try (PreparedStatement statement = connection.prepareStatement(EVENTS);
        Reproducing states = new Reproducing(connection, procedures, law)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = statement.executeQuery()) {
        Optional<EventBytes.Columns> last = Optional.empty();
        while (row.next()) {
          EventBytes.Columns columns = HashedRow.columns(row);
          EventBytes bytes = HashedRow.bytes(row);
          if (last.isPresent() && !last.get().caseId().equals(columns.caseId())) {
            endOfCase(connection, last.get(), states, erasures, chains);
          }
          chains.event(
              columns,
              bytes,
              row.getInt("case_revision"),
              Optional.ofNullable(row.getBytes("head_hash")));
          sealedParts(connection, columns, bytes, erasures, chains);
          if (!states.event(columns, bytes)) {
            chains.fault(columns.caseId() + "#" + columns.revision(), FaultKind.UNREADABLE);
          }
          last = Optional.of(columns);
        }
        if (last.isPresent()) {
          endOfCase(connection, last.get(), states, erasures, chains);
        }
      }
      reproduced = states.reproduced();
    }
    try (PreparedStatement statement = connection.prepareStatement(WITHOUT_EVENTS);
        ResultSet rows = statement.executeQuery()) {
      for (UUID id : Log.ids(rows)) {
        chains.fault(CaseId.of(id).toString(), FaultKind.DELETED);
      }
    }
    for (String account : AccountCheck.differing(connection)) {
      chains.fault("account " + account, FaultKind.ACCOUNT_DIFFERS);
    }
    OrderCheck order = new OrderCheck(key);
    order.check(connection, anchors);
    List<Log.Fault> faults = new ArrayList<>(chains.done());
    faults.addAll(order.faults());
    return new Log.Verification(
        chains.cases(),
        chains.events(),
        order.placed(),
        order.checkpoints(),
        reproduced,
        erasures.erased(),
        List.copyOf(faults));
  }

  private static void endOfCase(
      Connection connection,
      EventBytes.Columns last,
      Reproducing states,
      ErasureCheck erasures,
      ChainCheck chains)
      throws SQLException {
    switch (states.finding(last.caseId(), last.revision())) {
      case OTHER_STATE -> chains.fault(last.caseId().toString(), FaultKind.STATE_DIFFERS);
      case OTHER_TIES -> chains.fault(last.caseId().toString(), FaultKind.TIES_DIFFER);
      case OTHER_OWNER -> chains.fault(last.caseId().toString(), FaultKind.OWNER_DIFFERS);
      case OTHER_NEXT -> chains.fault(last.caseId().toString(), FaultKind.NEXT_DIFFERS);
      case AS_LED_TO, NOT_HELD -> {}
    }
    erasures
        .back(connection, last.caseId())
        .forEach(where -> chains.fault(where, FaultKind.SEALED_PART_BACK));
    List<String> unexplained = erasures.endOfCase();
    if (states.isOwn()) {
      // a mirror's sealed parts may be erased here, but its events are another node's to write
      unexplained.forEach(where -> chains.fault(where, FaultKind.SEALED_PART_GONE));
    }
  }

  /** A row that is gone was erased by an event; one that is there is what was committed to. */
  private void sealedParts(
      Connection connection,
      EventBytes.Columns columns,
      EventBytes bytes,
      ErasureCheck erasures,
      ChainCheck chains)
      throws SQLException {
    erasures.event(columns, bytes);
    if (columns.type().equals("engine/entered")) {
      EnteredCheck.check(connection, sealer, columns, bytes, erasures, chains);
    }
    if (bytes.commitments().length <= NO_COMMITMENTS) {
      return;
    }
    Map<String, byte[]> commitments;
    try {
      commitments = Commitments.bySubject(bytes.commitments());
    } catch (JacksonException | IllegalArgumentException _) {
      chains.fault(columns.caseId() + "#" + columns.revision(), FaultKind.UNREADABLE);
      return;
    }
    for (Map.Entry<String, byte[]> commitment : commitments.entrySet()) {
      try (PreparedStatement statement = connection.prepareStatement(VAULT)) {
        statement.setObject(1, columns.caseId().uuid());
        statement.setInt(2, columns.revision());
        statement.setString(3, commitment.getKey());
        try (ResultSet row = statement.executeQuery()) {
          Sealer.Owner owner =
              Sealer.Owner.ofEvent(columns.caseId(), columns.revision(), commitment.getKey());
          if (!row.next()) {
            erasures.gone(columns.caseId(), columns.revision(), commitment.getKey());
          } else if (!sealer.commits(
              owner, row.getString(1), row.getBytes(2), commitment.getValue())) {
            chains.fault(
                columns.caseId() + "#" + columns.revision(), FaultKind.SEALED_PART_DIFFERS);
          }
        }
      }
    }
  }
}
