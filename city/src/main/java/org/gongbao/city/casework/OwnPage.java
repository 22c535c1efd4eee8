package org.gongbao.city.casework;

import java.util.List;

/**
 * A page that a policy brings beside its cases and boards, with a controller and templates of its
 * own; offered among the boards. Whoever holds none of its roles is refused it, and all that lies
 * below it, before its controller is asked.
 *
 * @param path its address; all others of its controller begin with it
 * @param key of its title; with {@code .lead} at the end, of what it is for
 * @param roles to which it is offered, and to nobody else
 */
public record OwnPage(String path, String key, List<String> roles) {
  public OwnPage {
    roles = List.copyOf(roles);
  }

  /** True for its own address and those below it. */
  boolean holds(String address) {
    return address.equals(path) || address.startsWith(path + "/");
  }
}
