package org.gongbao.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Rebuilds a case from its events; annulled ones are passed over. */
final class Replaying {

  private Replaying() {}

  static CaseFile all(CaseId id, Map<Integer, Procedure> versions, List<Recorded> events) {
    return some(id, versions, events, event -> true);
  }

  static CaseFile some(
      CaseId id,
      Map<Integer, Procedure> versions,
      List<Recorded> events,
      Predicate<Recorded> counts) {
    Set<Integer> annulled = annulled(events);
    int pinned = events.isEmpty() ? 0 : events.getFirst().header().pv();
    Procedure first = versions.get(pinned);
    if (first == null) {
      throw new IllegalStateException("Expected procedure version " + pinned + " for case " + id);
    }
    CaseFile file = CaseFile.unopened(id, first);
    for (Recorded event : events) {
      file =
          annulled.contains(event.revision()) || !counts.test(event)
              ? file.at(event.revision(), !event.header().clock())
              : Applying.event(file, event);
    }
    return file;
  }

  static Set<Integer> annulled(List<Recorded> events) {
    Set<Integer> revisions = new HashSet<>();
    for (Recorded event : events) {
      for (Effect effect : event.header().effects()) {
        if (effect instanceof Effect.Annulled(List<Integer> taken)) {
          revisions.addAll(taken);
        }
      }
    }
    return revisions;
  }
}
