package org.gongbao.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;
import tools.jackson.databind.JsonNode;

/**
 * The action {@code answer} of every procedure: the role asked judges a point, with who and why on
 * record; then the held command is decided again, as its first actor filed it.
 */
final class Answering {

  static final String ACTION = "answer";

  private final Acting acting;
  private final Sitting sitting;
  private final Proceeding on;
  private final Command command;
  private final Tracer tracer;

  Answering(Acting acting, Sitting sitting, Proceeding on, Command command, Tracer tracer) {
    this.acting = acting;
    this.sitting = sitting;
    this.on = on;
    this.command = command;
    this.tracer = tracer;
  }

  Ruling<Change> decide() {
    JsonNode input = command.input();
    for (Schema.Problem problem : InputCheck.controls(input)) {
      return malformed(problem.field(), problem.key(), problem.value());
    }
    int id = input.path("question").asInt(0);
    Optional<CaseFile.OpenQuestion> asked =
        on.file().questions().stream().filter(open -> open.id() == id).findFirst();
    if (asked.isEmpty()) {
      return malformed("/question", "input.choice", Integer.toString(id));
    }
    if (!input.path("why").isString() || input.path("why").asString().isBlank()) {
      return malformed("/why", "input.missing", "");
    }
    if (!input.path("answer").isValueNode() || input.path("answer").isNull()) {
      return malformed("/answer", "input.missing", "");
    }
    Question question = asked.get().question();
    Standing standing =
        Standing.of(on.known(on.file(), on.now(), on.today(), tracer), command.actor());
    return standing
        .notRecused(question.clause())
        .then(yes -> standing.holdsOneOf(List.of(question.role()), question.clause()))
        .map(yes -> answer(asked.get()));
  }

  private Ruling<Change> malformed(String field, String key, String value) {
    return Ruling.refused(
        RefusalKind.MALFORMED, ClauseId.of("engine/answer"), "engine.input", field, key, value);
  }

  private Change answer(CaseFile.OpenQuestion asked) {
    JsonNode input = command.input();
    String point = asked.question().point();
    EngineEvent.Answered answered =
        new EngineEvent.Answered(
            asked.id(),
            point,
            asked.question().role(),
            Personal.of("case/" + on.file().id(), input.path("why").asString()));
    Stamp stamp = on.stamp(command, tracer.trace(), "");
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.Answered(asked.id(), point, input.path("answer")));
    on.hiddenFrom(asked).ifPresent(effects::add);
    Recorded recorded = on.append(answered, stamp, effects);
    boolean last =
        on.file().questions().stream().noneMatch(open -> open.heldIn() == asked.heldIn());
    if (last) {
      redecide(asked.heldIn(), recorded);
    }
    return Change.of(answered);
  }

  private void redecide(int heldIn, Recorded answered) {
    Optional<Command> held = held(heldIn);
    if (held.isEmpty()) {
      refuse(ClauseId.of("engine/answer"), "erased", answered);
      return;
    }
    Ruling<Change> ruling = acting.decide(sitting, on, held.get(), tracer, answered.asCause());
    if (ruling instanceof Ruling.Refused<Change> refused) {
      refuse(refused.clause(), refused.kind().word(), answered);
    }
    sitting.settle(on);
  }

  private void refuse(ClauseId clause, String kind, Recorded answered) {
    on.append(
        new EngineEvent.HeldRefused(clause, kind),
        on.stamp(command, tracer.trace(), "").causedBy(answered.asCause()),
        List.of());
  }

  /** The waiting command, out of the sealed part of the event that asked. */
  private Optional<Command> held(int heldIn) {
    return acting
        .event(on, heldIn)
        .map(Recorded::event)
        .flatMap(event ->
            event instanceof EngineEvent.Asked(var _, Personal<JsonNode> command2)
                ? command2.value()
                : Optional.empty())
        .map(node -> Codec.held(on.file().id(), node));
  }
}
