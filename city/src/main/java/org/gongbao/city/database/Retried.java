package org.gongbao.city.database;

import org.slf4j.Logger;

/** How work that is tried again by itself tells that it failed. */
public final class Retried {

  private Retried() {}

  /**
   * Tells it in one line while the database is away, else with the whole story.
   *
   * @param what that it failed, and when it is done again
   */
  public static void tell(Logger log, String what, Throwable failure) {
    if (failure instanceof RuntimeException one && Outage.caused(one)) {
      log.warn("{} (the database is out of reach)", what);
    } else {
      log.error("{}", what, failure);
    }
  }
}
