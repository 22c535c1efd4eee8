package org.gongbao.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the events that a follower heard of, each case once. */
record Recalled(Reading reading) {

  List<Recorded> events(List<Log.Placed> places) {
    Set<CaseId> ids = places.stream().map(Log.Placed::caseId).collect(Collectors.toSet());
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<CaseId, Reading.Loaded> loaded = reading.some(ids);
    Map<CaseId, List<Recorded>> events = new HashMap<>();
    for (CaseId id : ids) {
      CaseFile file =
          Optional.ofNullable(loaded.get(id))
              .flatMap(Reading.Loaded::file)
              .orElseThrow(() ->
                  new IllegalStateException("Expected case " + id + " of an event in the log"));
      events.put(id, reading.events(id, file.procedure()));
    }
    return places.stream()
        .map(place -> events.getOrDefault(place.caseId(), List.of()).get(place.revision() - 1))
        .toList();
  }
}
