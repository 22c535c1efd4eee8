package org.gongbao.city.people;

import java.util.List;

/**
 * Paths that need no sign-in; a room that has some brings a bean of this. Everything else is
 * closed.
 *
 * @param patterns Spring path patterns, like {@code /api/v1/verification/**}
 */
public record PublicPaths(List<String> patterns) {
  public PublicPaths {
    patterns = List.copyOf(patterns);
  }
}
