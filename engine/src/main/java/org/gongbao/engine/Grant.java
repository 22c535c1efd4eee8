package org.gongbao.engine;

/**
 * A role held for an organ or a division, in a capacity (角色). It lets its holder act on a case that
 * is tied to that organ or division in that capacity.
 *
 * @param role word of the catalogue's actors: {@code audit-office}
 * @param organ id of the organ the role is held for; empty for a purely territorial role
 * @param division code of the division the role is held for; empty if the organ alone decides
 * @param capacity capacity in which a case must be tied to it: {@code unit}, {@code auditee}
 * @param lentBy id of the person in whose stead it is used, who lent it (授权); empty if it is the
 *     actor's own, be it by a formal acting appointment
 * @param party key of the person whose own affairs it is held for; empty for an office
 */
public record Grant(
    String role, String organ, String division, String capacity, String lentBy, String party) {

  /** A role held for an organ or a division, perhaps lent. */
  public Grant(String role, String organ, String division, String capacity, String lentBy) {
    this(role, organ, division, capacity, lentBy, "");
  }

  /** A role of the actor's own. */
  public Grant(String role, String organ, String division, String capacity) {
    this(role, organ, division, capacity, "");
  }

  /** What somebody is in his own affairs: it reaches the cases that are about him. */
  public static Grant ofParty(String role, String party) {
    return new Grant(role, "", "", role, "", party);
  }

  /** True if it is used in the stead of another, who lent it. */
  public boolean isLent() {
    return !lentBy.isEmpty();
  }

  /** A role held for the whole installation; it reaches only the cases that ask it something. */
  public static Grant ofInstallation(String role) {
    return new Grant(role, "", "", "");
  }

  boolean isOfInstallation() {
    return organ.isEmpty() && division.isEmpty() && party.isEmpty();
  }

  /** The subject by which a case that asks this role is tied to it. */
  String asSubject() {
    return "role/" + role;
  }

  /** True if the tie is to the organ, division or party of this grant, in its capacity. */
  boolean reaches(Tie tie) {
    if (isOfInstallation()) {
      return tie.capacity().equals(Tie.ASKED) && tie.subject().equals(asSubject());
    }
    return tie.capacity().equals(capacity)
        && ((!organ.isEmpty() && tie.subject().equals("organ/" + organ))
            || (!division.isEmpty() && tie.subject().equals("division/" + division))
            || (!party.isEmpty() && tie.subject().equals("party/" + party)));
  }
}
