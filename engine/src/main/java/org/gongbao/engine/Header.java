package org.gongbao.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The part of an event's header that has no column of its own; kept as canonical bytes for ever.
 *
 * @param alg how the hash is made: {@code sha256/1}
 * @param procedure name of the procedure
 * @param pv version of the procedure
 * @param action action that made the event; empty for the engine's own events
 * @param clock true if a clock, not a person, made it: no client grows stale by it
 * @param systemAt instant of the system's clock; no rule may read it
 * @param command digest of the command's action, input and effective instant, hex
 * @param asOf day of the law asked
 * @param knownAt day by whose publications it was asked
 * @param book edition of the law book
 * @param facts versions of the facts read
 * @param build build of the program that decided
 * @param effects what it does to the engine's part of the case
 */
record Header(
    String alg,
    String procedure,
    int pv,
    String action,
    boolean clock,
    Instant systemAt,
    String command,
    LocalDate asOf,
    LocalDate knownAt,
    String book,
    Map<String, String> facts,
    String build,
    List<Effect> effects) {

  static final String ALGORITHM = "sha256/1";
}
