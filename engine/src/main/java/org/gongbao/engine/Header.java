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
 * @param organ organ acted for; empty for oneself and for a clock
 * @param role role by which the actor might; empty for the engine's own events
 * @param inPerson false if by delegation
 * @param clock true if a clock, not a person, made it: no client grows stale by it
 * @param systemAt instant of the system's clock; no rule may read it
 * @param command keyed digest of the command's action, input and actor, hex
 * @param knownAt day by whose publications the law was asked
 * @param book edition of the law book
 * @param facts versions of the facts read
 * @param build build of the program that decided
 * @param trace the reasons themselves, of automatic and of negative decisions: lines of the
 *     canonical text, without the values of inputs
 * @param effects what it does to the engine's part of the case
 */
record Header(
    String alg,
    String procedure,
    int pv,
    String action,
    String organ,
    String role,
    boolean inPerson,
    boolean clock,
    Instant systemAt,
    String command,
    LocalDate knownAt,
    String book,
    Map<String, String> facts,
    String build,
    List<String> trace,
    List<Effect> effects) {

  static final String ALGORITHM = "sha256/1";
}
