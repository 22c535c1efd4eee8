package org.gongbao.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The procedures of an engine: which there are, and what they demand of each other. */
final class Registered {

  private Registered() {}

  /** The newest version of each procedure, by name; each knows its other versions. */
  static SequencedMap<String, Procedure> newest(List<Procedure> procedures) {
    Map<String, Map<Integer, Procedure>> versions = new LinkedHashMap<>();
    Set<String> openings = new HashSet<>();
    for (Procedure procedure : procedures) {
      procedure.openings().forEach(opening -> openings.add(procedure.name() + "/" + opening));
    }
    for (Procedure procedure : procedures) {
      procedure.demandOpenings(openings);
      Map<Integer, Procedure> known =
          versions.computeIfAbsent(procedure.name(), name -> new LinkedHashMap<>());
      if (known.putIfAbsent(procedure.version(), procedure) != null) {
        throw new IllegalArgumentException(
            "Expected one declaration of " + procedure.name() + " version " + procedure.version());
      }
    }
    SequencedMap<String, Procedure> newest = new LinkedHashMap<>();
    versions.forEach((name, known) -> {
      known.values().forEach(procedure -> procedure.amongVersions(known));
      int last = known.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
      newest.put(name, Optional.ofNullable(known.get(last)).orElseThrow());
    });
    return newest;
  }
}
