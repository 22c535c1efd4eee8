package org.gongbao.engine;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;
import tools.jackson.databind.JsonNode;

/**
 * The action {@code reassign} of every procedure: an open case goes over from one organ to another,
 * in every capacity in which it was tied. Only the house takes it, for {@link OpenCases#reassign}.
 */
final class Reassigning {

  static final String ACTION = "reassign";

  /** No installation can give this role: a word of the catalogue's actors has no slash. */
  static final String ROLE = "house/reassign";

  private static final ClauseId CLAUSE = ClauseId.of("engine/reassign");

  private final Proceeding on;
  private final Command command;
  private final Tracer tracer;

  Reassigning(Proceeding on, Command command, Tracer tracer) {
    this.on = on;
    this.command = command;
    this.tracer = tracer;
  }

  static JsonNode input(Reassignment order) {
    return Json.MAPPER
        .createObjectNode()
        .put("from", order.from())
        .put("to", order.to())
        .put("order", order.order())
        .put("document", order.document());
  }

  Ruling<Change> decide() {
    if (!command.actor().holds(ROLE)) {
      return Ruling.refused(RefusalKind.WRONG_ROLE, CLAUSE, "engine.only-the-house", ACTION);
    }
    CaseFile file = on.file();
    if (file.closed().isPresent()) {
      return Ruling.refused(RefusalKind.TOO_LATE, CLAUSE, "engine.closed", file.closed().get());
    }
    String from = command.input().path("from").asString();
    String to = command.input().path("to").asString();
    List<Effect> effects = new ArrayList<>();
    for (Tie tie : file.ties()) {
      if (tie.subject().equals("organ/" + from) && tie.isCurrent(on.now())) {
        effects.add(new Effect.Tied(tie.endedAt(on.now())));
        effects.add(new Effect.Tied(Tie.of("organ/" + to, tie.capacity(), on.now())));
      }
    }
    if (effects.isEmpty()) {
      return Ruling.refused(RefusalKind.CONDITION_NOT_MET, CLAUSE, "engine.not-of-organ", from);
    }
    EngineEvent.Reassigned reassigned =
        new EngineEvent.Reassigned(
            from,
            to,
            command.input().path("order").asString(),
            command.input().path("document").asString());
    on.append(reassigned, on.stamp(command, tracer.trace(), ""), effects);
    return Ruling.granted(Change.of(reassigned));
  }
}
