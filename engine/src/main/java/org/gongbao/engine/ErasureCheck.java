package org.gongbao.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Finds for each sealed part that is gone the event that erased it. */
final class ErasureCheck {

  private final List<Log.Erasure> erased = new ArrayList<>();
  private final Map<String, String> erasedBy = new HashMap<>();
  private final Map<String, List<String>> gone = new HashMap<>();

  void event(EventBytes.Columns columns, EventBytes bytes) {
    if (columns.type().equals("engine/erased")) {
      String where = columns.caseId() + "#" + columns.revision();
      EngineEvent.Erased event;
      try {
        event = Json.MAPPER.readValue(bytes.open(), EngineEvent.Erased.class);
      } catch (JacksonException _) {
        // told as unreadable; it explains nothing
        return;
      }
      erasedBy.put(event.subject(), where);
      // what was sealed for the case itself may speak of the subject, and went with it
      erasedBy.put("case/" + columns.caseId(), where);
      erased.add(new Log.Erasure(where, event.subject(), event.revisions().size() + event.rows()));
    }
  }

  /** A part is not there. */
  void gone(String where, String subject) {
    gone.computeIfAbsent(subject, none -> new ArrayList<>()).add(where);
  }

  /** Where parts are gone that no event of the case erased. */
  List<String> endOfCase() {
    List<String> unexplained = new ArrayList<>();
    gone.forEach((subject, where) -> {
      if (!erasedBy.containsKey(subject)) {
        unexplained.addAll(where);
      }
    });
    gone.clear();
    erasedBy.clear();
    return unexplained;
  }

  List<Log.Erasure> erased() {
    return List.copyOf(erased);
  }
}
