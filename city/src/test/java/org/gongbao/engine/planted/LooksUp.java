package org.gongbao.engine.planted;

import java.time.Instant;
import org.gongbao.city.people.SignedIn;

/** Looks from the engine into the city, and at a clock of its own. */
public record LooksUp(SignedIn actor) {
  /** Breaks the rule of one clock. */
  public Instant at() {
    return Instant.now();
  }
}
