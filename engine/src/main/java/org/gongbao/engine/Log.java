package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The log: checks that no event was edited, deleted, reordered or slipped in. */
public final class Log {

  private static final String EVENTS =
      """
      select e.case_id, e.revision, e.type, e.version, e.effective_at, e.recorded_at, e.actor,
        e.cause_id, coalesce(e.key, ''), e.header, e.open, e.commitments, e.trace_digest,
        e.prev_hash, e.hash, c.revision, c.head_hash
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

  private final DataSource keeper;
  private final Sealer sealer;

  Log(DataSource keeper, Sealer sealer) {
    this.keeper = keeper;
    this.sealer = sealer;
  }

  /**
   * What a check found.
   *
   * @param cases chains checked
   * @param events events checked
   * @param faults what is not as it was written; empty if all is intact
   */
  public record Verification(long cases, long events, List<Fault> faults) {
    /** True if nothing is amiss. */
    public boolean isIntact() {
      return faults.isEmpty();
    }
  }

  /**
   * One thing amiss.
   *
   * @param revision the event; 0 if the whole case is meant
   */
  public record Fault(CaseId caseId, int revision, FaultKind kind) {}

  /** What can be amiss with an event. */
  public enum FaultKind {
    /** Its bytes do not give its hash. */
    EDITED,
    /** A revision is missing. */
    DELETED,
    /** It does not name the event before it. */
    REORDERED,
    /** The case's head is not its last event. */
    HEAD_DIFFERS,
    /** There are events, but no case. */
    CASE_GONE,
    /** A sealed part is not what was committed to. */
    SEALED_PART_DIFFERS
  }

  /** Checks every chain of the installation, from the stored bytes alone. */
  public Verification verify() {
    try (Connection connection = keeper.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return verify(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  private Verification verify(Connection connection) throws SQLException {
    ChainCheck check = new ChainCheck();
    try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          EventBytes.Columns columns = columns(row);
          EventBytes bytes =
              new EventBytes(
                  row.getBytes(10),
                  row.getBytes(11),
                  row.getBytes(12),
                  row.getBytes(13),
                  row.getBytes(14),
                  row.getBytes(15));
          check.event(columns, bytes, row.getInt(16), Optional.ofNullable(row.getBytes(17)));
          if (!sealedPartsFit(connection, columns, bytes.commitments())) {
            check.fault(columns.caseId(), columns.revision(), FaultKind.SEALED_PART_DIFFERS);
          }
        }
      }
    }
    try (PreparedStatement statement = connection.prepareStatement(WITHOUT_EVENTS);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        check.fault(CaseId.of(rows.getObject(1, UUID.class)), 0, FaultKind.DELETED);
      }
    }
    return check.done();
  }

  private static EventBytes.Columns columns(ResultSet row) throws SQLException {
    return new EventBytes.Columns(
        CaseId.of(row.getObject(1, UUID.class)),
        row.getInt(2),
        row.getString(3),
        row.getInt(4),
        Reading.instant(row, 5),
        Reading.instant(row, 6),
        row.getString(7),
        row.getString(8),
        row.getString(9));
  }

  /** A row that is gone was erased; one that is there must be what was committed to. */
  private boolean sealedPartsFit(
      Connection connection, EventBytes.Columns columns, byte[] commitments) throws SQLException {
    if (commitments.length <= NO_COMMITMENTS) {
      return true;
    }
    for (Map.Entry<String, byte[]> commitment : Commitments.bySubject(commitments).entrySet()) {
      try (PreparedStatement statement = connection.prepareStatement(VAULT)) {
        statement.setObject(1, columns.caseId().uuid());
        statement.setInt(2, columns.revision());
        statement.setString(3, commitment.getKey());
        try (ResultSet row = statement.executeQuery()) {
          Sealer.Owner owner =
              new Sealer.Owner(columns.caseId(), columns.revision(), commitment.getKey());
          if (row.next()
              && !sealer.commits(owner, row.getString(1), row.getBytes(2), commitment.getValue())) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
