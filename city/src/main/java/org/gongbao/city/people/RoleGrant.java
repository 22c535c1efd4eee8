package org.gongbao.city.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A role given to a person (角色): as what, for which organ, where, and for how long.
 *
 * @param role id of an actor of the clause catalogue, or {@code administrator}
 * @param organ organ acted for; empty for any
 * @param division code of the division acted in; empty for any
 * @param capacity how: {@code member}, {@code head}, {@code reviewer}
 * @param lastDayInclusive empty if open
 */
public record RoleGrant(
    String role,
    Optional<String> organ,
    Optional<String> division,
    String capacity,
    LocalDate firstDay,
    Optional<LocalDate> lastDayInclusive) {

  /** An open grant as a member. */
  public static RoleGrant of(String role, String organ, String division, LocalDate firstDay) {
    return new RoleGrant(
        role, Optional.of(organ), Optional.of(division), "member", firstDay, Optional.empty());
  }

  /** The same grant in another capacity. */
  public RoleGrant as(String otherCapacity) {
    return new RoleGrant(role, organ, division, otherCapacity, firstDay, lastDayInclusive);
  }
}
