package org.gongbao.city.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A move of the city's time and how far it has come.
 *
 * @param from where it began
 * @param to where it goes
 * @param at how far it has come
 * @param state {@code running}, {@code done} or {@code failed}
 * @param settled how many times a case fired what was due
 * @param percent 0 to 100
 * @param failure what went wrong, for people; only of a failed one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ClockJob(
    String id,
    Instant from,
    Instant to,
    Instant at,
    String state,
    long settled,
    int percent,
    Optional<String> failure) {

  private static final int WHOLE = 100;

  static ClockJob begun(String id, Instant from, Instant to) {
    return new ClockJob(id, from, to, from, "running", 0, 0, Optional.empty());
  }

  /** True while it still goes on. */
  public boolean isRunning() {
    return state.equals("running");
  }

  ClockJob at(Instant instant, long more) {
    long whole = Math.max(1, to.getEpochSecond() - from.getEpochSecond());
    long part = instant.getEpochSecond() - from.getEpochSecond();
    int share = Math.clamp(part * WHOLE / whole, 0, WHOLE - 1);
    return new ClockJob(id, from, to, instant, state, settled + more, share, failure);
  }

  ClockJob done() {
    return new ClockJob(id, from, to, to, "done", settled, WHOLE, failure);
  }

  ClockJob failed(String why) {
    return new ClockJob(id, from, to, at, "failed", settled, percent, Optional.of(why));
  }
}
