package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import tools.jackson.core.JacksonException;

/** Holds the rows of a batch against the root under which they were entered. */
final class EnteredCheck {

  private static final String WITHOUT_PART =
      """
      select e.row_number, e.commitments from gb.entry e
      where e.batch = ? and e.revision = 0 and e.register = ? and e.commitments <> '[]'
        and not exists (select from gb.vault v
          where v.case_id = e.batch and v.revision = 0 and v.row_number = e.row_number)
      """;

  private EnteredCheck() {}

  static void check(
      Connection connection,
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
    try (PreparedStatement statement = connection.prepareStatement(WITHOUT_PART)) {
      statement.setObject(1, columns.caseId().uuid());
      statement.setString(2, entered.register());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String where = columns.caseId() + "#" + columns.revision() + " row " + row.getLong(1);
          Commitments.bySubject(row.getBytes(2))
              .keySet()
              .forEach(subject -> erasures.gone(where, subject));
        }
      }
    }
  }
}
