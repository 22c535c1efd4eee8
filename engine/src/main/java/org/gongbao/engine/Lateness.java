package org.gongbao.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import org.gongbao.law.Tracer;

/**
 * Decides a command that took effect before it is decided: recorded later on a declared ground, or
 * held by a question. It is judged on the case as of then; a clock that it would have stopped and
 * that has fired since is taken back. Where the firing had consequences outside the case, a human
 * is asked first.
 */
final class Lateness {

  private final Proceeding on;
  private final Command command;
  private final Action action;
  private final List<Recorded> events;
  private final Tracer tracer;

  Lateness(Proceeding on, Command command, Action action, List<Recorded> events, Tracer tracer) {
    this.on = on;
    this.command = command;
    this.action = action;
    this.events = events;
    this.tracer = tracer;
  }

  /**
   * What was decided, and which firings it takes back.
   *
   * @param present the case as it stands without them
   */
  record Decided(Proceeding.Judged judged, Set<Integer> annulled, CaseFile present) {}

  Ruling<Decided> decide() {
    CaseFile file = on.file();
    Instant then = command.effectiveAt();
    CaseFile asOf = replay(event -> !event.effectiveAt().isAfter(then));
    if (asOf.stage().isEmpty()) {
      return beforeItsCause();
    }
    Ruling<Deciding.Verdict> verdict = Deciding.judge(known(asOf), command);
    if (verdict instanceof Ruling.Refused<Deciding.Verdict>
        && Deciding.judge(known(file), command).isGranted()
        && !Deciding.may(known(asOf), action, command.actor()).isGranted()) {
      return beforeItsCause();
    }
    Set<Integer> firings = firings(then, asOf);
    if (firings.isEmpty() || !hasConsequences(firings)) {
      return verdict.then(granted -> present(granted, firings));
    }
    String point = "annul-" + firings.iterator().next();
    if (file.answer(point).isEmpty()) {
      return verdict.then(granted -> askWhether(point, firings));
    }
    return file.answer(point).get().asBoolean(false)
        ? verdict.then(granted -> present(granted, firings))
        : Deciding.judge(known(file), command).then(granted -> present(granted, Set.of()));
  }

  private Ruling<Decided> askWhether(String point, Set<Integer> firings) {
    String judge = action.lateJudge().isEmpty() ? bearer(firings) : action.lateJudge();
    ClauseId clause = action.lateGround().orElse(action.clause());
    return Ruling.undetermined(
        new Question(
            point,
            clause,
            judge,
            Sentence.of("engine.annul", command.plainAction(), command.effectiveAt())));
  }

  private String bearer(Set<Integer> firings) {
    return events.stream()
        .filter(event -> firings.contains(event.revision()))
        .map(Recorded::event)
        .filter(EngineEvent.ClockFired.class::isInstance)
        .map(EngineEvent.ClockFired.class::cast)
        .map(fired -> on.file().procedure().clock(fired.clock()).bearer())
        .findFirst()
        .orElseThrow();
  }

  /** The action must be possible today as well: what others have done since stands. */
  private Ruling<Decided> present(Deciding.Verdict verdict, Set<Integer> firings) {
    CaseFile present = firings.isEmpty() ? on.file() : without(firings);
    Ruling<Boolean> may = Deciding.may(known(present), action, command.actor());
    if (!may.isGranted()) {
      return Ruling.refused(
          RefusalKind.CONFLICT,
          action.clause(),
          "engine.overtaken",
          command.plainAction(),
          LegalTime.day(command.effectiveAt()));
    }
    return Deriving.effects(known(present), verdict, command)
        .map(effects -> new Decided(new Proceeding.Judged(verdict, effects), firings, present));
  }

  private Known known(CaseFile file) {
    return on.known(file, command.effectiveAt(), on.today(), tracer);
  }

  private CaseFile replay(java.util.function.Predicate<Recorded> counts) {
    CaseFile file = on.file();
    return Replaying.some(file.id(), file.procedure().versions(), events, counts)
        .withQuestions(file.questions(), file.answers());
  }

  /** The case as it stands without firings; what they asked is asked no longer. */
  private CaseFile without(Set<Integer> firings) {
    CaseFile file = replay(event -> !firings.contains(event.revision()));
    return file.withQuestions(
            file.questions().stream().filter(open -> !firings.contains(open.heldIn())).toList(),
            file.answers())
        .at(on.file().revision(), false);
  }

  /** Firings since then of runs the action would have touched, and what these brought about. */
  private Set<Integer> firings(Instant then, CaseFile asOf) {
    Set<Integer> past = Replaying.annulled(events);
    Set<Integer> found = new TreeSet<>();
    List<String> causes = new ArrayList<>();
    for (Recorded event : events) {
      boolean firing =
          event.event() instanceof EngineEvent.ClockFired fired
              && event.effectiveAt().isAfter(then)
              && touches(fired.clock())
              && asOf.clocks().stream()
                  .anyMatch(run ->
                      run.isOpen()
                          && run.clock().equals(fired.clock())
                          && run.run() == fired.run());
      if (!past.contains(event.revision()) && (firing || causes.contains(event.cause()))) {
        found.add(event.revision());
        causes.add(event.asCause());
      }
    }
    return found;
  }

  private boolean touches(String clock) {
    Procedure.ClockActions actions = on.file().procedure().actionsOn(clock);
    return actions.stoppedBy().contains(action.name())
        || actions.pausedBy().containsKey(action.name())
        || actions.restartedBy().contains(action.name());
  }

  private boolean hasConsequences(Set<Integer> firings) {
    return events.stream()
        .filter(event -> firings.contains(event.revision()))
        .flatMap(event -> event.header().effects().stream())
        .anyMatch(effect ->
            effect instanceof Effect.Posted
                || effect instanceof Effect.Ordered
                || effect instanceof Effect.Sent);
  }

  private Ruling<Decided> beforeItsCause() {
    return Ruling.refused(
        RefusalKind.CONFLICT,
        action.clause(),
        "engine.before-its-cause",
        "effectiveAt",
        command.effectiveAt());
  }

  /** Takes back what was annulled, by an event of its own: relations and postings with it. */
  static void annul(Proceeding on, Decided decided, List<Recorded> events, Stamp stamp) {
    if (decided.annulled().isEmpty()) {
      return;
    }
    List<Integer> revisions = List.copyOf(decided.annulled());
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.Annulled(revisions));
    effects.addAll(relationsBack(on.file().ties(), decided.present().ties(), on.now()));
    events.stream()
        .filter(event -> decided.annulled().contains(event.revision()))
        .flatMap(event -> event.header().effects().stream())
        .filter(Effect.Posted.class::isInstance)
        .map(effect -> ((Effect.Posted) effect).posting())
        .forEach(posting ->
            effects.add(
                new Effect.Posted(new Posting(posting.to(), posting.from(), posting.quantity()))));
    on.rebase(decided.present());
    on.append(new EngineEvent.Annulled(revisions), stamp, effects);
  }

  private static List<Effect> relationsBack(List<Tie> with, List<Tie> without, Instant now) {
    List<Effect> back = new ArrayList<>();
    for (Tie tie : with) {
      if (tie.until().isEmpty() && !without.contains(tie)) {
        back.add(new Effect.Tied(tie.endedAt(now)));
      }
    }
    for (Tie tie : without) {
      if (tie.until().isEmpty() && !with.contains(tie)) {
        back.add(new Effect.Tied(tie));
      }
    }
    return back;
  }
}
