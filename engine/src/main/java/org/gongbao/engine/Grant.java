package org.gongbao.engine;

/**
 * A role held for an organ or a division, in a capacity (角色). It lets its holder act on a case that
 * is tied to that organ or division in that capacity.
 *
 * @param role word of the catalogue's actors: {@code audit-office}
 * @param organ id of the organ the role is held for; empty for a purely territorial role
 * @param division code of the division the role is held for; empty if the organ alone decides
 * @param capacity capacity in which a case must be tied to it: {@code unit}, {@code auditee}
 */
public record Grant(String role, String organ, String division, String capacity) {

  /** True if the tie is to the organ or division of this grant, in its capacity. */
  boolean reaches(Tie tie) {
    return tie.capacity().equals(capacity)
        && ((!organ.isEmpty() && tie.subject().equals("organ/" + organ))
            || (!division.isEmpty() && tie.subject().equals("division/" + division)));
  }
}
