package org.gongbao.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the events that a follower heard of, each case once. By their revision: where one is
 * missing before it, another must not stand in for it.
 */
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
        .map(place -> at(place, events.getOrDefault(place.caseId(), List.of())))
        .toList();
  }

  private static Recorded at(Log.Placed place, List<Recorded> ofCase) {
    return ofCase.stream()
        .filter(event -> event.revision() == place.revision())
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "Expected event %s#%d in the log".formatted(place.caseId(), place.revision())));
  }
}
