package org.gongbao.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.Period;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/**
 * What a granted action does to the engine's part of a case, as the procedure declares it: stages
 * move, clocks start and stop, papers are ordered, relations begin.
 */
final class Deriving {

  private final Known known;
  private final Deciding.Verdict verdict;
  private final Command command;
  private final List<Effect> effects = new ArrayList<>();

  private Deriving(Known known, Deciding.Verdict verdict, Command command) {
    this.known = known;
    this.verdict = verdict;
    this.command = command;
  }

  /** The effects on the case as it stands; undetermined if a clock's length is. */
  static Ruling<List<Effect>> effects(Known known, Deciding.Verdict verdict, Command command) {
    return new Deriving(known, verdict, command).derive();
  }

  private Ruling<List<Effect>> derive() {
    Action action = verdict.action();
    if (verdict.change().sends().size() > Change.MOST_SENDS) {
      return Ruling.refused(
          RefusalKind.OUT_OF_BOUNDS, action.clause(), "engine.too-many-sends", Change.MOST_SENDS);
    }
    Record data = known.file().data();
    for (CaseEvent event : verdict.change().events()) {
      if (!(event instanceof EngineEvent)) {
        data = known.file().procedure().fold(data, event);
      }
    }
    for (var to : action.to().entrySet()) {
      effects.add(new Effect.Moved(to.getKey(), to.getValue().apply(data, verdict.input())));
    }
    if (action.opening() && !action.to().containsKey(CaseFile.MAIN)) {
      throw new IllegalStateException("Expected opening " + action.name() + " to name its stage");
    }
    // recorded later, an action does not reach a run that began after it
    known.file().clocks().stream()
        .filter(run -> run.isOpen() && !run.started().isAfter(command.effectiveAt()))
        .forEach(this::touch);
    Ruling<Boolean> started = start(known.file().withData(data));
    verdict.change().ties().forEach(tie -> effects.add(new Effect.Tied(tie)));
    verdict.change().postings().forEach(posting -> effects.add(new Effect.Posted(posting)));
    action.papers().forEach(paper -> effects.add(new Effect.Ordered(paper)));
    verdict
        .change()
        .sends()
        .forEach(send -> effects.add(new Effect.Sent(send.target(), send.action())));
    if (action.closes()) {
      effects.add(new Effect.Closed(command.effectiveAt()));
    }
    return started.map(yes -> List.copyOf(effects));
  }

  private void touch(Clock.Run run) {
    Instant at = command.effectiveAt();
    String action = verdict.action().name();
    Procedure.ClockActions on = known.file().procedure().actionsOn(run.clock());
    if (on.stoppedBy().contains(action) || verdict.action().closes()) {
      effects.add(new Effect.Ended(run.clock(), run.run(), Clock.State.STOPPED, at));
      return;
    }
    if (on.pausedBy().containsKey(action) && run.state() == Clock.State.OPEN) {
      effects.add(
          new Effect.Paused(
              run.clock(), run.run(), at, Optional.ofNullable(on.pausedBy().get(action)).get()));
    }
    if (on.resumedBy().contains(action) && run.state() == Clock.State.PAUSED) {
      effects.add(new Effect.Resumed(run.clock(), run.run(), at));
    }
    if (on.restartedBy().contains(action)) {
      effects.add(new Effect.Restarted(run.clock(), run.run(), at));
    }
    Optional.ofNullable(on.extendedBy().get(action))
        .ifPresent(extension ->
            effects.add(
                new Effect.Extended(
                    run.clock(),
                    run.run(),
                    extension.length().apply(input()),
                    extension.ground())));
  }

  private JsonNode input() {
    return command.input();
  }

  private Ruling<Boolean> start(CaseFile after) {
    Ruling<Boolean> all = Ruling.granted(true);
    for (String name : verdict.action().starts()) {
      Clock clock = known.file().procedure().clock(name);
      all = all.then(yes -> start(after, clock));
    }
    return all;
  }

  private Ruling<Boolean> start(CaseFile after, Clock clock) {
    return switch (clock.timing()) {
      case Clock.After after2 ->
          after2
              .period()
              .apply(known.law())
              .map(period -> began(clock, Optional.of(period), Optional.empty()));
      case Clock.Every every ->
          every
              .period()
              .apply(known.law())
              .map(period -> began(clock, Optional.of(period), Optional.empty()));
      case Clock.On on -> Ruling.granted(began(clock, Optional.empty(), on.date().apply(after)));
      case Clock.From _ -> Ruling.granted(began(clock, Optional.empty(), Optional.empty()));
    };
  }

  private boolean began(Clock clock, Optional<Period> period, Optional<Instant> fixed) {
    int number = known.file().clock(clock.name()).map(run -> run.run() + 1).orElse(1);
    Clock.Run run =
        new Clock.Run(
            clock.name(),
            number,
            command.effectiveAt(),
            period,
            fixed,
            List.of(),
            0,
            Clock.State.OPEN,
            Optional.empty(),
            0,
            0);
    return effects.add(new Effect.Started(run));
  }
}
