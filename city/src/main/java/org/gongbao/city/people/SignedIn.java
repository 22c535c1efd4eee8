package org.gongbao.city.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who acts: a person with the roles held on a day.
 *
 * @param organ id of the home organ; empty for one who belongs to none
 * @param grants those valid on the day asked about
 * @param identity key of his identity number, once it was shown at a counter
 */
public record SignedIn(
    UUID person,
    String login,
    String name,
    Optional<String> organ,
    List<RoleGrant> grants,
    Optional<String> identity) {

  public SignedIn {
    grants = List.copyOf(grants);
  }

  /** True if one of the grants is of that role, wherever. */
  public boolean holds(String role) {
    return grants.stream().anyMatch(grant -> grant.role().equals(role));
  }
}
