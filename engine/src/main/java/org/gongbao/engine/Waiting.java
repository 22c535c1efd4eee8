package org.gongbao.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that waits for a role (待办): a row of the inbox.
 *
 * @param kind what kind of thing {@code name} names
 * @param name the clock, the point of the question, or the action
 * @param role the role that it waits for
 * @param due when it must be done; empty if nothing says
 */
public record Waiting(
    CaseId id,
    String procedure,
    String stage,
    Kind kind,
    String name,
    String role,
    Optional<Instant> due)
    implements Comparable<Waiting> {

  private static final Comparator<Waiting> ORDER =
      Comparator.comparing((Waiting row) -> row.due().orElse(Instant.MAX))
          .thenComparing(row -> row.id().toString())
          .thenComparing(Waiting::what)
          .thenComparing(Waiting::role);

  /** What waits. */
  public enum Kind {
    /** A running clock that the role bears. */
    CLOCK,
    /** A question put to the role. */
    QUESTION,
    /** An action that the role may take. */
    ACTION
  }

  /** Kind and name, as stored. */
  String what() {
    return kind.name().charAt(0) + "/" + name;
  }

  /** By due time, what has none last; no two rows are equal in it. */
  @Override
  public int compareTo(Waiting other) {
    return ORDER.compare(this, other);
  }

  /**
   * Which rows are asked for.
   *
   * @param dueUntil due at that instant or before
   * @param after the last row seen; empty at the beginning
   */
  public record Query(
      Optional<String> procedure,
      Optional<String> role,
      Optional<Kind> kind,
      Optional<Instant> dueUntil,
      Optional<Waiting> after) {

    /** All that waits. */
    public static final Query ALL =
        new Query(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }
}
