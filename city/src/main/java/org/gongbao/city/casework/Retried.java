package org.gongbao.city.casework;

import org.gongbao.city.database.Outage;
import org.slf4j.Logger;

/** How work that is tried again by itself tells that it failed. */
final class Retried {

  private Retried() {}

  /**
   * Tells it in one line while the database is away, else with the whole story.
   *
   * @param what that it failed, and when it is done again
   */
  static void tell(Logger log, String what, RuntimeException failure) {
    if (Outage.caused(failure)) {
      log.warn("{} (the database is out of reach)", what);
    } else {
      log.error("{}", what, failure);
    }
  }
}
