package org.gongbao.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
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
    Optional<JsonNode> given = Answer.of(question.kind(), input.path("answer"));
    if (given.isEmpty()) {
      return malformed("/answer", "input.answer", question.kind().name());
    }
    Standing standing =
        Standing.of(on.known(on.file(), on.now(), on.today(), tracer), command.actor());
    return standing
        .notRecused(question.clause())
        .then(yes -> standing.holdsOneOf(List.of(question.role()), question.clause()))
        .map(yes -> answer(asked.get(), given.get()));
  }

  private Ruling<Change> malformed(String field, String key, String value) {
    return Ruling.refused(
        RefusalKind.MALFORMED, ClauseId.of("engine/answer"), "engine.input", field, key, value);
  }

  private Change answer(CaseFile.OpenQuestion asked, JsonNode given) {
    String point = asked.question().point();
    EngineEvent.Answered answered =
        new EngineEvent.Answered(
            asked.id(),
            point,
            asked.question().role(),
            Personal.of("case/" + on.file().id(), command.input().path("why").asString()));
    Stamp stamp = on.stamp(command, tracer.trace(), "");
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.Answered(asked.id(), point, given));
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
      ClauseId clause = ClauseId.of("engine/answer");
      refuse(heldIn, clause, RefusalKind.MISSING, Sentence.of("engine.held-erased"), answered);
      return;
    }
    Ruling<Change> ruling = acting.decide(sitting, on, held.get(), tracer, answered.asCause());
    if (ruling instanceof Ruling.Refused<Change> refused) {
      refuse(heldIn, refused.clause(), refused.kind(), refused.sentence(), answered);
    }
    sitting.settle(on);
  }

  /** A refused opening is over: nobody can open it another way. */
  private void refuse(
      int heldIn, ClauseId clause, RefusalKind kind, Sentence sentence, Recorded answered) {
    boolean opening = on.file().stage().equals(CaseFile.ASKED);
    on.append(
        new EngineEvent.HeldRefused(
            heldIn, clause, kind, Personal.of("case/" + on.file().id(), sentence)),
        on.stamp(command, tracer.trace(), "").causedBy(answered.asCause()),
        opening ? List.of(new Effect.Closed(on.now())) : List.of());
  }

  /** The waiting command, out of the sealed part of the event that asked. */
  private Optional<Command> held(int heldIn) {
    return acting
        .event(on, heldIn)
        .map(Recorded::event)
        .flatMap(event ->
            event instanceof EngineEvent.Asked asked
                ? asked.held().flatMap(Personal::value)
                : Optional.empty())
        .map(node -> Codec.held(on.file().id(), node));
  }
}
