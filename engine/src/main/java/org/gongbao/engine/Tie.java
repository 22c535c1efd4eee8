package org.gongbao.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * A dated relation of a case to a party, an organ, a division, a person or another case, in a
 * capacity (关联). Whoever holds a role for the subject in that capacity sees the case.
 *
 * @param subject {@code organ/ID}, {@code division/CODE}, {@code person/ID}, {@code party/ID} or
 *     {@code case/ID}
 * @param capacity {@code unit}, {@code auditee}, {@code member-of}, {@code recused} …
 * @param from first instant
 * @param until instant at which it is over; empty while it lasts
 */
public record Tie(String subject, String capacity, Instant from, Optional<Instant> until) {

  /** The capacity of a person who must stand aside; the engine refuses whatever he tries. */
  public static final String RECUSED = "recused";

  /** The capacity of a role of the whole installation while the case asks it something. */
  static final String ASKED = "asked";

  /** Between keys of a scope. No input can hold it: text with control characters is refused. */
  static final String NEXT = "\u001e";

  private static final String BETWEEN = "\u001f";

  public Tie {
    if (subject.indexOf('/') <= 0 || capacity.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a subject like organ/ID and a capacity but got " + subject + ", " + capacity);
    }
  }

  /** What the database's wall compares. */
  static String key(String subject, String capacity) {
    return subject + BETWEEN + capacity;
  }

  /** A relation that lasts from {@code from} on. */
  public static Tie of(String subject, String capacity, Instant from) {
    return new Tie(subject, capacity, from, Optional.empty());
  }

  /** The relation of a case to another case. */
  public static Tie toCase(CaseId other, String capacity, Instant from) {
    return of("case/" + other, capacity, from);
  }

  /** The same relation, over at {@code end}. */
  public Tie endedAt(Instant end) {
    return new Tie(subject, capacity, from, Optional.of(end));
  }

  boolean sameRelation(Tie other) {
    return subject.equals(other.subject) && capacity.equals(other.capacity);
  }

  /** True while the relation lasts. */
  public boolean isCurrent(Instant at) {
    return !from.isAfter(at) && until.map(at::isBefore).orElse(true);
  }
}
