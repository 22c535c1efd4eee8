package org.gongbao.city.casework;

import org.gongbao.city.database.Outage;
import org.slf4j.Logger;

/** How work that is tried again by itself tells that it failed. */
final class Retried {

  private Retried() {}

  /**
   * In one line while the database is away, for its own log says more; else with the whole story.
   */
  static void tell(Logger log, String what, RuntimeException failure) {
    if (Outage.caused(failure)) {
      log.warn("{}: the database is out of reach; it is tried again", what);
    } else {
      log.error("{}; it is tried again", what, failure);
    }
  }
}
