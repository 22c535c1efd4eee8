package org.gongbao.city.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One or more organs whose place others took (机构合并、分设): the ground on which roles and open cases go
 * over.
 *
 * @param kind {@code merge} or {@code split}
 * @param day the first on which it counts
 * @param document number of the document that ordered it
 */
public record Succession(
    long id, String kind, LocalDate day, String document, String orderedBy, List<Part> parts) {

  public Succession {
    parts = List.copyOf(parts);
  }

  /**
   * Who takes whose place.
   *
   * @param division only for what belongs to that division; empty for all the rest
   */
  public record Part(String predecessor, String successor, Optional<String> division) {}

  /** Ids of the organs that are no more. */
  public List<String> predecessors() {
    return parts.stream().map(Part::predecessor).distinct().toList();
  }

  /**
   * Who takes an organ's place for what belongs to these divisions: the first of which the order
   * speaks, else the one for all the rest.
   */
  public String successor(String predecessor, List<String> divisions) {
    return parts.stream()
        .filter(part -> part.predecessor().equals(predecessor))
        .filter(part -> part.division().filter(divisions::contains).isPresent())
        .findFirst()
        .or(() ->
            parts.stream()
                .filter(part -> part.predecessor().equals(predecessor))
                .filter(part -> part.division().isEmpty())
                .findFirst())
        .map(Part::successor)
        .orElseThrow(() -> new IllegalStateException("Expected a part for all the rest"));
  }
}
