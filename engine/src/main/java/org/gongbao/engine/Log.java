package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The log: checks that no event was edited, deleted, reordered or slipped in. */
public final class Log {

  private static final String CASES =
      """
      select case_id, revision, head_hash, procedure from gb.case_file
      where case_id > ? order by case_id limit 500
      """;

  private static final String ORPHANS =
      """
      select distinct e.case_id from gb.event e
      where not exists (select 1 from gb.case_file c where c.case_id = e.case_id) limit 100
      """;

  private static final String VAULT =
      """
      select key_id, sealed from gb.vault
      where case_id = ? and revision = ? and row_number = 0 and subject = ?
      """;

  private final DataSource keeper;
  private final Reading reading;
  private final Map<String, Procedure> procedures;
  private final Sealer sealer;

  Log(DataSource keeper, Reading reading, Map<String, Procedure> procedures, Sealer sealer) {
    this.keeper = keeper;
    this.reading = reading;
    this.procedures = procedures;
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

  /** Checks every chain of the installation. */
  public Verification verify() {
    List<Fault> faults = new ArrayList<>();
    long cases = 0;
    long events = 0;
    try (Connection connection = keeper.getConnection()) {
      UUID after = new UUID(0, 0);
      for (List<Head> heads = heads(connection, after);
          !heads.isEmpty();
          heads = heads(connection, after)) {
        for (Head head : heads) {
          events += verify(connection, head, faults);
          cases++;
          after = head.id().uuid();
        }
      }
      orphans(connection, faults);
    } catch (SQLException e) {
      throw Broken.of(e);
    }
    return new Verification(cases, events, List.copyOf(faults));
  }

  private record Head(CaseId id, int revision, byte[] hash, String procedure) {}

  private static List<Head> heads(Connection connection, UUID after) throws SQLException {
    List<Head> heads = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(CASES)) {
      statement.setObject(1, after);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          heads.add(
              new Head(
                  CaseId.of(rows.getObject(1, UUID.class)),
                  rows.getInt(2),
                  rows.getBytes(3),
                  rows.getString(4)));
        }
      }
    }
    return heads;
  }

  private long verify(Connection connection, Head head, List<Fault> faults) throws SQLException {
    Procedure procedure = procedures.get(head.procedure());
    if (procedure == null) {
      throw new IllegalStateException("Expected procedure " + head.procedure());
    }
    List<Recorded> chain = reading.events(head.id(), procedure);
    byte[] previous = Digest.ZERO;
    int expected = 1;
    for (Recorded event : chain) {
      if (event.revision() != expected) {
        faults.add(new Fault(head.id(), expected, FaultKind.DELETED));
        expected = event.revision();
      } else if (!Arrays.equals(event.bytes().previous(), previous)) {
        faults.add(new Fault(head.id(), event.revision(), FaultKind.REORDERED));
      }
      if (!Arrays.equals(rehashed(event), event.bytes().hash())) {
        faults.add(new Fault(head.id(), event.revision(), FaultKind.EDITED));
      }
      sealedParts(connection, event, faults);
      previous = event.bytes().hash();
      expected++;
    }
    if (head.revision() != expected - 1 || !Arrays.equals(head.hash(), previous)) {
      faults.add(new Fault(head.id(), head.revision(), FaultKind.HEAD_DIFFERS));
    }
    return chain.size();
  }

  private static byte[] rehashed(Recorded event) {
    EventBytes bytes = event.bytes();
    return EventBytes.hash(
        new EventBytes.Columns(
            event.caseId(),
            event.revision(),
            event.type(),
            event.version(),
            event.effectiveAt(),
            event.recordedAt(),
            event.actor(),
            event.cause(),
            event.key().orElse("")),
        bytes.header(),
        bytes.open(),
        bytes.commitments(),
        bytes.traceDigest(),
        bytes.previous());
  }

  /** A row that is gone was erased; one that is there must be what was committed to. */
  private void sealedParts(Connection connection, Recorded event, List<Fault> faults)
      throws SQLException {
    Map<String, byte[]> commitments = Commitments.bySubject(event.bytes().commitments());
    for (Map.Entry<String, byte[]> commitment : commitments.entrySet()) {
      try (PreparedStatement statement = connection.prepareStatement(VAULT)) {
        statement.setObject(1, event.caseId().uuid());
        statement.setInt(2, event.revision());
        statement.setString(3, commitment.getKey());
        try (ResultSet row = statement.executeQuery()) {
          if (row.next() && !isCommitted(event, commitment, row)) {
            faults.add(new Fault(event.caseId(), event.revision(), FaultKind.SEALED_PART_DIFFERS));
          }
        }
      }
    }
  }

  private boolean isCommitted(Recorded event, Map.Entry<String, byte[]> commitment, ResultSet row)
      throws SQLException {
    Sealer.Owner owner = new Sealer.Owner(event.caseId(), event.revision(), commitment.getKey());
    return sealer
        .commitment(owner, row.getString(1), row.getBytes(2))
        .map(found -> Arrays.equals(found, commitment.getValue()))
        .orElse(true);
  }

  private static void orphans(Connection connection, List<Fault> faults) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ORPHANS);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        faults.add(new Fault(CaseId.of(rows.getObject(1, UUID.class)), 0, FaultKind.CASE_GONE));
      }
    }
  }
}
