package org.gongbao.city.casework;

import java.util.List;
import java.util.Optional;
import org.gongbao.engine.Actor;

/**
 * A page that a policy brings beside its cases and boards, with a controller and templates of its
 * own; offered among the boards. Whoever holds none of its roles is refused it, and all that lies
 * below it, before its controller is asked.
 *
 * @param path its address; all others of its controller begin with it
 * @param key of its title; with {@code .lead} at the end, of what it is for; with {@code .each}, of
 *     the link on a case
 * @param roles to which it is offered, and to nobody else
 * @param about procedure of whose cases each has a page below this one, at its id; a case's page
 *     links to it
 * @param readers roles that may open those, beside the roles to which the page itself is offered
 */
public record OwnPage(
    String path, String key, List<String> roles, Optional<String> about, List<String> readers) {

  public OwnPage {
    roles = List.copyOf(roles);
    readers = List.copyOf(readers);
  }

  /** A page without others below it that cases link to. */
  public OwnPage(String path, String key, List<String> roles) {
    this(path, key, roles, Optional.empty(), List.of());
  }

  /** The same with a page for each case of a procedure; who sees which decides the wall. */
  public OwnPage ofEach(String procedure, List<String> more) {
    return new OwnPage(path, key, roles, Optional.of(procedure), more);
  }

  boolean isOffered(Actor reader) {
    return roles.stream().anyMatch(reader::holds);
  }

  /** True if it has a page for a case of that procedure which the reader may open. */
  boolean isAbout(String procedure, Actor reader) {
    return about.filter(procedure::equals).isPresent()
        && (isOffered(reader) || readers.stream().anyMatch(reader::holds));
  }

  /** True if the address is its own or lies below it, and the reader may open it. */
  boolean answers(String address, Actor reader) {
    boolean below = address.startsWith(path + "/");
    return (address.equals(path) || below)
        && (isOffered(reader) || (below && readers.stream().anyMatch(reader::holds)));
  }
}
