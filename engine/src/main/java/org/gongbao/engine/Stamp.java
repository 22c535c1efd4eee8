package org.gongbao.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.law.Trace;

/**
 * What the events of one command share.
 *
 * @param cause {@code CASE#REVISION}, or empty
 * @param key the command's key, for the first event
 * @param action the action, or empty for the engine's own events
 * @param command digest of the command, or empty
 */
record Stamp(
    Instant effectiveAt,
    Actor actor,
    String cause,
    Optional<String> key,
    String action,
    String command,
    LocalDate asOf,
    LocalDate knownAt,
    Trace trace) {

  Stamp causedBy(String event) {
    return new Stamp(
        effectiveAt, actor, event, Optional.empty(), action, command, asOf, knownAt, trace);
  }

  Stamp following() {
    return new Stamp(
        effectiveAt, actor, cause, Optional.empty(), action, command, asOf, knownAt, trace);
  }
}
