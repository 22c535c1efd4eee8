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
 * @param hold whether it is one's own, as acting head, or lent
 */
public record RoleGrant(
    String role,
    Optional<String> organ,
    Optional<String> division,
    String capacity,
    LocalDate firstDay,
    Optional<LocalDate> lastDayInclusive,
    Hold hold) {

  /** The role by which whoever acts for an organ reads the closed cases of those it took over. */
  public static final String SUCCESSOR = "successor";

  /** A role of one's own. */
  public RoleGrant(
      String role,
      Optional<String> organ,
      Optional<String> division,
      String capacity,
      LocalDate firstDay,
      Optional<LocalDate> lastDayInclusive) {
    this(role, organ, division, capacity, firstDay, lastDayInclusive, Hold.OWN);
  }

  /** An open grant as a member. */
  public static RoleGrant of(String role, String organ, String division, LocalDate firstDay) {
    return new RoleGrant(
        role, Optional.of(organ), Optional.of(division), "member", firstDay, Optional.empty());
  }

  /** The same grant in another capacity. */
  public RoleGrant as(String otherCapacity) {
    return new RoleGrant(role, organ, division, otherCapacity, firstDay, lastDayInclusive, hold);
  }

  /** The same grant held otherwise. */
  public RoleGrant heldAs(Hold other) {
    return new RoleGrant(role, organ, division, capacity, firstDay, lastDayInclusive, other);
  }

  /** The same for another organ, from a day on. */
  RoleGrant goneOverTo(String successor, LocalDate from) {
    return new RoleGrant(
        role, Optional.of(successor), division, capacity, from, lastDayInclusive, hold);
  }

  /** Login of him who lent it; empty if it was not lent. */
  public String lentBy() {
    return hold.kind() == Hold.Kind.LENT ? hold.inSteadOf() : "";
  }
}
