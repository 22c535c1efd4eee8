package org.gongbao.city.casework;

import java.util.Optional;

/**
 * Which cases a list shows.
 *
 * @param division code of a division that a case is tied to
 * @param organ id of an organ that a case is tied to
 * @param closed true for closed cases only, false for open ones only
 * @param due when a clock next warns, recurs or falls due at the latest
 * @param q a case id as printed; any other text finds nothing
 */
public record CaseFilter(
    Optional<String> procedure,
    Optional<String> stage,
    Optional<String> division,
    Optional<String> organ,
    Optional<Boolean> closed,
    Optional<DueUntil> due,
    Optional<String> q) {

  /** All cases in sight. */
  public static final CaseFilter ALL =
      new CaseFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** All cases of a procedure in sight. */
  public static CaseFilter of(String procedure) {
    return new CaseFilter(
        Optional.of(procedure),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** True if it leaves nothing out. */
  public boolean isAll() {
    return equals(ALL);
  }
}
