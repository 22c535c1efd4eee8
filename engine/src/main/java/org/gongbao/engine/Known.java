package org.gongbao.engine;

import java.time.Instant;
import org.gongbao.law.Law;

/**
 * All that was read before deciding; a rule sees nothing else.
 *
 * @param file the case as it stands, settled
 * @param facts what was asked for beyond the case
 * @param law the law of the day the rule names, as published by now
 * @param now the city's instant; nothing later is known
 * @param effectiveAt the instant decided on, from which the command counts in law; {@code now}
 *     unless it is recorded later or was held by a question
 */
public record Known(CaseFile file, Facts facts, Law law, Instant now, Instant effectiveAt) {

  /** The same knowledge under the law of another day. */
  Known under(Law other) {
    return new Known(file, facts, other, now, effectiveAt);
  }
}
