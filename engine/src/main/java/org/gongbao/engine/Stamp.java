package org.gongbao.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.Trace;

/**
 * What the events of one command share.
 *
 * @param role the role by which the actor may; empty for the engine's own events
 * @param cause {@code CASE#REVISION}, or empty
 * @param key keyed digest of the command's key, for the first event
 * @param action the action, or empty for the engine's own events
 * @param command keyed digest of the command, or empty
 * @param keepsTrace true if the trace itself is kept, not its digest alone
 */
record Stamp(
    Instant effectiveAt,
    Actor actor,
    String role,
    String cause,
    Optional<String> key,
    String action,
    String command,
    LocalDate knownAt,
    Trace trace,
    boolean keepsTrace) {

  Stamp causedBy(String event) {
    return new Stamp(
        effectiveAt,
        actor,
        role,
        event,
        Optional.empty(),
        action,
        command,
        knownAt,
        trace,
        keepsTrace);
  }

  Stamp following() {
    return causedBy(cause);
  }

  /** Decided by a clock, by the law as published on the day due; its reasons are kept. */
  Stamp byClock(LocalDate publishedBy) {
    return new Stamp(
        effectiveAt, actor, role, "", Optional.empty(), action, "", publishedBy, trace, true);
  }

  /**
   * False if the role by which he acts was only lent to him.
   *
   * @param effects those of the event; an opening's place is what it is about to be tied to
   */
  boolean isInPerson(CaseFile file, Instant now, List<Effect> effects) {
    if (role.isEmpty() || actor.grants().stream().noneMatch(Grant::isLent)) {
      return actor.inPerson();
    }
    Actor himself = actor.asHimself();
    return himself.holds(role, file, now)
        || effects.stream()
            .anyMatch(effect ->
                effect instanceof Effect.Tied(Tie tie)
                    && tie.isCurrent(now)
                    && himself.holdsBy(tie, role));
  }
}
