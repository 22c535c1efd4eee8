package org.gongbao.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;

/**
 * The action {@code repin} of every procedure: the role named by a declared transition moves a case
 * to another version, its main stage mapped. No other way leads from one version to another.
 */
final class Repinning {

  static final String ACTION = "repin";

  private static final ClauseId CLAUSE = ClauseId.of("engine/repin");

  private final Proceeding on;
  private final Command command;
  private final Tracer tracer;

  Repinning(Proceeding on, Command command, Tracer tracer) {
    this.on = on;
    this.command = command;
    this.tracer = tracer;
  }

  Ruling<Change> decide() {
    CaseFile file = on.file();
    int version = command.input().path("version").asInt(0);
    Optional<Procedure> to = Optional.ofNullable(file.procedure().versions().get(version));
    Optional<Procedure.Transition> transition =
        to.flatMap(other -> other.transitionFrom(file.procedure().version()));
    if (transition.isEmpty()) {
      return Ruling.refused(
          RefusalKind.MALFORMED, CLAUSE, "engine.input", "/version", "input.choice", version);
    }
    Standing standing = Standing.of(on.known(file, on.now(), on.today(), tracer), command.actor());
    return standing
        .notRecused(CLAUSE)
        .then(yes -> standing.holdsOneOf(List.of(transition.get().role()), CLAUSE))
        .then(yes -> stage(file, transition.get().stages()))
        .map(stage -> repin(version, stage));
  }

  private static Ruling<String> stage(CaseFile file, Map<String, String> stages) {
    if (file.closed().isPresent()) {
      return Ruling.refused(RefusalKind.TOO_LATE, CLAUSE, "engine.closed", file.closed().get());
    }
    return Optional.ofNullable(stages.get(file.stage()))
        .map(Ruling::granted)
        .orElseGet(() ->
            Ruling.refused(
                RefusalKind.CONDITION_NOT_MET, CLAUSE, "engine.no-transition", file.stage()));
  }

  private Change repin(int version, String stage) {
    EngineEvent.Repinned repinned =
        new EngineEvent.Repinned(on.file().procedure().version(), version);
    on.append(
        repinned,
        on.stamp(command, tracer.trace(), ""),
        List.of(new Effect.Repinned(version), new Effect.Moved(CaseFile.MAIN, stage)));
    return Change.of(repinned);
  }
}
