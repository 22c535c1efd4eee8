package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/** Holds the rows of a batch against the root under which they were entered. */
final class EnteredCheck {

  private static final String PARTS =
      """
      select e.row_number, e.commitments, v.subject, v.key_id, v.sealed
      from gb.entry e left join gb.vault v
        on v.case_id = e.batch and v.revision = 0 and v.row_number = e.row_number
      where e.batch = ? and e.revision = 0 and e.register = ? and e.commitments <> '[]'
        and e.error is null
      order by e.row_number
      """;

  private static final int ROWS_AT_ONCE = 1_000;

  private EnteredCheck() {}

  static void check(
      Connection connection,
      Sealer sealer,
      EventBytes.Columns columns,
      EventBytes bytes,
      ErasureCheck erasures,
      ChainCheck chains)
      throws SQLException {
    EngineEvent.Entered entered;
    try {
      entered = Json.MAPPER.readValue(bytes.open(), EngineEvent.Entered.class);
    } catch (JacksonException _) {
      // told as unreadable
      return;
    }
    Staged now = StagedRows.of(connection, columns.caseId(), entered.register());
    if (now.rows() != entered.rows() || !now.root().equals(entered.root())) {
      chains.fault(columns.caseId() + "#" + columns.revision(), Log.FaultKind.ENTRIES_DIFFER);
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(PARTS)) {
      statement.setObject(1, columns.caseId().uuid());
      statement.setString(2, entered.register());
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = statement.executeQuery()) {
        parts(row, sealer, columns, erasures, chains);
      }
    }
  }

  /** Each subject of each row has its part, and it is what was committed to. */
  private static void parts(
      ResultSet row,
      Sealer sealer,
      EventBytes.Columns columns,
      ErasureCheck erasures,
      ChainCheck chains)
      throws SQLException {
    long number = 0;
    Map<String, byte[]> open = Map.of();
    while (row.next()) {
      if (row.getLong(1) != number) {
        gone(columns, number, open, erasures);
        number = row.getLong(1);
        open = new TreeMap<>(Commitments.bySubject(row.getBytes(2)));
      }
      String subject = row.getString(3);
      byte[] commitment = subject == null ? null : open.remove(subject);
      if (commitment != null
          && !sealer.commits(
              new Sealer.Owner(columns.caseId(), 0, number, subject),
              row.getString(4),
              row.getBytes(5),
              commitment)) {
        chains.fault(
            columns.caseId() + "#" + columns.revision() + " row " + number,
            Log.FaultKind.SEALED_PART_DIFFERS);
      }
    }
    gone(columns, number, open, erasures);
  }

  private static void gone(
      EventBytes.Columns columns, long number, Map<String, byte[]> open, ErasureCheck erasures) {
    open.keySet()
        .forEach(
            subject -> erasures.goneOfRow(columns.caseId(), columns.revision(), number, subject));
  }
}
