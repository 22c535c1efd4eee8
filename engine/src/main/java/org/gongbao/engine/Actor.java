package org.gongbao.engine;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Predicate;

/**
 * Who acts: a person, for an organ, with what was granted to him at that time.
 *
 * @param person id of the person; {@code clock} for the engine itself
 * @param organ id of the organ he acts for; empty if for himself
 * @param grants roles held, at the time of acting
 * @param inPerson false if he acts by delegation in all he does; a single role that was lent says
 *     so itself ({@link Grant#isLent})
 */
public record Actor(String person, String organ, List<Grant> grants, boolean inPerson) {

  /** The engine, when a clock fires. */
  static final Actor CLOCK = new Actor("clock", "", List.of(), true);

  public Actor {
    grants = List.copyOf(grants);
  }

  /** A person acting himself. */
  public static Actor of(String person, String organ, Grant... grants) {
    return new Actor(person, organ, List.of(grants), true);
  }

  boolean isClock() {
    return person.equals(CLOCK.person);
  }

  /** The same without the roles of which that is true. */
  Actor without(Predicate<Grant> which) {
    return new Actor(person, organ, grants.stream().filter(which.negate()).toList(), inPerson);
  }

  /** The same with nothing but what is his own; with nothing at all if he acts by delegation. */
  Actor asHimself() {
    return inPerson ? without(Grant::isLent) : without(grant -> true);
  }

  /** True if the role is held for any place. */
  public boolean holds(String role) {
    return grants.stream().anyMatch(grant -> grant.role().equals(role));
  }

  /** True if the role is held for a place a case is tied to, or by a personal tie of that name. */
  public boolean holds(String role, CaseFile file, Instant at) {
    return file.ties().stream()
        .filter(tie -> tie.isCurrent(at))
        .anyMatch(tie -> holdsBy(tie, role));
  }

  boolean holdsBy(Tie tie, String role) {
    return (tie.subject().equals("person/" + person) && tie.capacity().equals(role))
        || grants.stream().anyMatch(grant -> grant.role().equals(role) && grant.reaches(tie));
  }

  /**
   * The (subject, capacity) keys this actor may see through; the database's wall reads them.
   * Personal ties count in every capacity that some procedure declares.
   */
  String scope(Iterable<String> personalCapacities) {
    SequencedSet<String> keys = new LinkedHashSet<>();
    for (Grant grant : grants) {
      if (grant.isOfInstallation()) {
        keys.add(Tie.key(grant.asSubject(), Tie.ASKED));
      }
      if (!grant.organ().isEmpty()) {
        keys.add(Tie.key("organ/" + grant.organ(), grant.capacity()));
      }
      if (!grant.division().isEmpty()) {
        keys.add(Tie.key("division/" + grant.division(), grant.capacity()));
      }
      if (!grant.party().isEmpty()) {
        keys.add(Tie.key("party/" + grant.party(), grant.capacity()));
      }
    }
    for (String capacity : personalCapacities) {
      keys.add(Tie.key("person/" + person, capacity));
    }
    return String.join(Tie.NEXT, keys);
  }
}
