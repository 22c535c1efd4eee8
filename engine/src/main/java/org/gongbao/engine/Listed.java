package org.gongbao.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * A case in a list.
 *
 * @param nextAt when a clock next warns, recurs or falls due
 */
public record Listed(
    CaseId id,
    String procedure,
    String stage,
    int revision,
    Optional<Instant> nextAt,
    Optional<Instant> closed) {

  /**
   * Which cases are asked for, of those in sight, the newest first.
   *
   * @param subject a subject that the case is tied to: {@code organ/ID}, {@code division/CODE}
   * @param other another such subject
   * @param isClosed true for closed cases only, false for open ones only
   * @param dueUntil a clock of it warns, recurs or falls due at that instant or before
   * @param id this case only
   * @param after the last case seen; empty at the beginning
   */
  public record Query(
      Optional<String> procedure,
      Optional<String> stage,
      Optional<String> subject,
      Optional<String> other,
      Optional<Boolean> isClosed,
      Optional<Instant> dueUntil,
      Optional<CaseId> id,
      Optional<CaseId> after) {

    /** All cases in sight. */
    public static final Query ALL =
        new Query(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * All cases of a procedure in sight.
     *
     * @param isClosed true for closed ones only, false for open ones only; empty for both
     */
    public static Query of(String procedure, Optional<Boolean> isClosed) {
      return new Query(
          Optional.of(procedure),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          isClosed,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }
}
