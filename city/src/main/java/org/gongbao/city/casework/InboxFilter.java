package org.gongbao.city.casework;

import java.util.Optional;

/**
 * Which rows of an inbox are shown.
 *
 * @param role the role that something waits for
 * @param kind {@code clock}, {@code question} or {@code action}
 */
public record InboxFilter(
    Optional<String> procedure,
    Optional<String> role,
    Optional<String> kind,
    Optional<DueUntil> due) {

  /** Everything that waits. */
  public static final InboxFilter ALL =
      new InboxFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** True if it leaves nothing out. */
  public boolean isAll() {
    return equals(ALL);
  }
}
