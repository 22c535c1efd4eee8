package org.gongbao.city.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Recorded;
import org.gongbao.engine.Tie;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one reader is not shown of a case in his sight; nothing, for most. */
record Sight(List<Withheld> without) {

  /**
   * The sight of a reader.
   *
   * @param events all events of the case
   */
  static Sight of(
      Actor actor, CaseFile file, Instant now, List<Recorded> events, List<Withheld> declared) {
    Set<String> capacities =
        file.ties().stream()
            .filter(tie -> tie.isCurrent(now) && reaches(actor, tie))
            .map(Tie::capacity)
            .filter(capacity -> !capacity.equals(Tie.RECUSED))
            .collect(Collectors.toSet());
    return new Sight(
        declared.stream()
            .filter(one -> one.procedure().equals(file.procedure().name()))
            .filter(one ->
                capacities.equals(Set.of(one.capacity()))
                    || isPersonally(actor, file, now, one.capacity()))
            .filter(one ->
                one.until()
                    .map(type -> events.stream().noneMatch(event -> event.type().equals(type)))
                    .orElse(true))
            .toList());
  }

  /** Whoever is tied in person, as one who is charged is, sees no more by his office. */
  private static boolean isPersonally(Actor actor, CaseFile file, Instant now, String capacity) {
    return file.tied(capacity, now).stream()
        .anyMatch(tie -> tie.subject().equals("person/" + actor.person()));
  }

  private static boolean reaches(Actor actor, Tie tie) {
    return tie.subject().equals("person/" + actor.person())
        || actor.grants().stream()
            .filter(grant -> grant.capacity().equals(tie.capacity()))
            .anyMatch(grant -> isOf(grant, tie.subject()));
  }

  private static boolean isOf(Grant grant, String subject) {
    return subject.equals("organ/" + grant.organ())
        || subject.equals("division/" + grant.division())
        || subject.equals("party/" + grant.party());
  }

  /** True if nothing is kept from this reader. */
  boolean isWhole() {
    return without.isEmpty();
  }

  /** Where an event is not shown, neither is that a paper it ordered was made. */
  List<Recorded> of(List<Recorded> events) {
    List<Recorded> shown =
        events.stream()
            .filter(event -> without.stream().noneMatch(one -> one.events().contains(event.type())))
            .toList();
    Set<Integer> revisions = shown.stream().map(Recorded::revision).collect(Collectors.toSet());
    return shown.stream()
        .filter(
            event -> event.made().map(made -> revisions.contains(made.orderedIn())).orElse(true))
        .toList();
  }

  JsonNode of(JsonNode data) {
    for (Withheld one : without) {
      for (String text : one.data()) {
        JsonPointer pointer = JsonPointer.compile(text);
        if (data.at(pointer.head()) instanceof ObjectNode part) {
          part.remove(pointer.last().getMatchingProperty());
        }
      }
    }
    return data;
  }
}
