package org.gongbao.city.casework;

import java.util.Comparator;
import java.util.List;

/** Finds the policies without starting the application. */
final class Policies {

  private Policies() {}

  /** Every policy of the package, by slug. */
  static List<Policy> found() {
    return Packaged.found(Policy.class).stream()
        .sorted(Comparator.comparing(Policy::slug))
        .toList();
  }
}
