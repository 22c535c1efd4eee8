package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Finds for each sealed part that is gone the event that erased it. */
final class ErasureCheck {

  private static final String BACK =
      """
      select revision, row_number from gb.vault
      where case_id = ? and subject = ?
        and ((row_number = 0 and revision < ?) or (row_number > 0 and ?))
      order by revision, row_number
      """;

  private final List<Log.Erasure> erased = new ArrayList<>();
  private final Map<String, Integer> erasedAt = new HashMap<>();
  private final List<Gone> gone = new ArrayList<>();

  /** Revision by which rows were entered; none is staged behind it. */
  private int enteredAt = Integer.MAX_VALUE;

  private record Gone(String where, int revision, String subject) {}

  void event(EventBytes.Columns columns, EventBytes bytes) {
    if (columns.type().equals("engine/entered")) {
      enteredAt = columns.revision();
    }
    if (columns.type().equals("engine/erased")) {
      EngineEvent.Erased event;
      try {
        event = Json.MAPPER.readValue(bytes.open(), EngineEvent.Erased.class);
      } catch (JacksonException _) {
        // told as unreadable; it explains nothing
        return;
      }
      erasedAt.put(event.subject(), columns.revision());
      // what was sealed for the case itself may speak of the subject, and went with it
      erasedAt.put("case/" + columns.caseId(), columns.revision());
      erased.add(
          new Log.Erasure(
              columns.caseId() + "#" + columns.revision(),
              event.subject(),
              event.revisions().size() + event.rows()));
    }
  }

  /** Where parts are that an earlier event erased: of events, and of rows entered before it. */
  List<String> back(Connection connection, CaseId id) throws SQLException {
    List<String> back = new ArrayList<>();
    for (Map.Entry<String, Integer> one : erasedAt.entrySet()) {
      try (PreparedStatement statement = connection.prepareStatement(BACK)) {
        statement.setObject(1, id.uuid());
        statement.setString(2, one.getKey());
        statement.setInt(3, one.getValue());
        statement.setBoolean(4, enteredAt < one.getValue());
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            String event = id + "#" + (row.getLong(2) == 0 ? row.getInt(1) : enteredAt);
            back.add(row.getLong(2) == 0 ? event : event + " row " + row.getLong(2));
          }
        }
      }
    }
    return back;
  }

  /** A part of an event is not there. */
  void gone(CaseId id, int revision, String subject) {
    gone.add(new Gone(id + "#" + revision, revision, subject));
  }

  /** The part of a row that an event entered is not there. */
  void goneOfRow(CaseId id, int revision, long row, String subject) {
    gone.add(new Gone(id + "#" + revision + " row " + row, revision, subject));
  }

  /** Where parts are gone that no later event of the case erased. */
  List<String> endOfCase() {
    List<String> unexplained =
        gone.stream()
            .filter(one -> erasedAt.getOrDefault(one.subject(), 0) <= one.revision())
            .map(Gone::where)
            .toList();
    gone.clear();
    erasedAt.clear();
    enteredAt = Integer.MAX_VALUE;
    return unexplained;
  }

  List<Log.Erasure> erased() {
    return List.copyOf(erased);
  }
}
