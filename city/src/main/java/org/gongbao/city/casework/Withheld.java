package org.gongbao.city.casework;

import java.util.Optional;
import java.util.Set;

/**
 * What whoever is tied to a case in one capacity alone is not shown of it (不予展示的内容). The wall
 * decides who sees a case; this decides what of it.
 *
 * @param procedure name of the procedure
 * @param capacity capacity of the tie, like {@code auditee}
 * @param events types of events, like {@code audit-project/evidence-taken}
 * @param data JSON pointers into what the case knows
 * @param until type of the event from which on all this is shown; empty if it never is
 */
public record Withheld(
    String procedure,
    String capacity,
    Set<String> events,
    Set<String> data,
    Optional<String> until) {

  public Withheld {
    events = Set.copyOf(events);
    data = Set.copyOf(data);
  }
}
