package org.gongbao.city.casework;

import java.util.List;

/**
 * A page that a policy brings beside its cases and boards, with a controller and templates of its
 * own; offered among the boards.
 *
 * @param path its address
 * @param key of its title; with {@code .lead} at the end, of what it is for
 * @param roles to which it is offered
 */
public record OwnPage(String path, String key, List<String> roles) {
  public OwnPage {
    roles = List.copyOf(roles);
  }
}
