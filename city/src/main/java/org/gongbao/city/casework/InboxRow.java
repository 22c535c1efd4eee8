package org.gongbao.city.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Waiting;

/**
 * Something that waits for one of the reader's roles (待办).
 *
 * @param kind {@code clock} (name of a running clock he bears), {@code question} (its point) or
 *     {@code action} (one he may take)
 * @param name name of the clock, point or action
 * @param role the role that it waits for
 * @param due when it must be done; empty if nothing says
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record InboxRow(
    CaseId id,
    String procedure,
    String stage,
    String kind,
    String name,
    String role,
    Optional<Instant> due) {

  static InboxRow of(Waiting waiting) {
    return new InboxRow(
        waiting.id(),
        waiting.procedure(),
        waiting.stage(),
        waiting.kind().name().toLowerCase(Locale.ROOT),
        waiting.name(),
        waiting.role(),
        waiting.due());
  }
}
