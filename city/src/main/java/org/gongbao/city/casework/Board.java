package org.gongbao.city.casework;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A page that a policy offers beside its cases (看板): figures, shares and tables over what is in the
 * reader's sight. The face is one for all policies; a policy says what, never how it looks.
 *
 * <p>Texts: {@code {slug}.board.{name}}, {@code … .lead}, {@code … .{panel}}, {@code …
 * .{panel}.{figure or column}}.
 *
 * @param name lower-case words, unique within the policy
 * @param roles whoever holds one of them is offered the page
 * @param panels made anew at each look
 */
public record Board(String name, Set<String> roles, Function<BoardDesk, List<Panel>> panels) {

  public Board {
    roles = Set.copyOf(roles);
  }
}
