package org.gongbao.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Finds for each sealed part that is gone the event that erased it. */
final class ErasureCheck {

  private final List<Log.Erasure> erased = new ArrayList<>();
  private final Map<String, Integer> erasedAt = new HashMap<>();
  private final List<Gone> gone = new ArrayList<>();

  private record Gone(String where, int revision, String subject) {}

  void event(EventBytes.Columns columns, EventBytes bytes) {
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
    return unexplained;
  }

  List<Log.Erasure> erased() {
    return List.copyOf(erased);
  }
}
