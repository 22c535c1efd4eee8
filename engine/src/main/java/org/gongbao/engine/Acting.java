package org.gongbao.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;

/**
 * One try at one command: read, settle, decide, write. What settling brought stays, even if the
 * command itself is refused. If a case moved on meanwhile, the try comes to nothing.
 */
final class Acting {

  /** Recording within this time of taking effect is not late: it is the time of the hand. */
  private static final Duration AT_HAND = Duration.ofMinutes(1);

  /** Nobody records what took effect longer ago: it is a slip of the pen. */
  private static final Duration LONGEST_AGO = Duration.ofDays(36_525);

  private final Setting setting;
  private final Reading reading;
  private final Writing writing;
  private final Map<String, Procedure> procedures;

  Acting(Setting setting, Reading reading, Writing writing, Map<String, Procedure> procedures) {
    this.setting = setting;
    this.reading = reading;
    this.writing = writing;
    this.procedures = procedures;
  }

  /** The outcome; empty if a case moved on and nothing was written. */
  Optional<Outcome> attempt(Command command, OptionalInt seen, String scope, Set<String> breached) {
    return command.opens() ? open(command, breached) : act(command, seen, scope, breached);
  }

  private Optional<Outcome> act(
      Command command, OptionalInt seen, String scope, Set<String> breached) {
    Reading.Loaded loaded = reading.one(scope, command.target(), command.key());
    if (loaded.file().isEmpty()) {
      return refused(command, 0, RefusalKind.WRONG_PLACE, "engine.no-such-case", command.target());
    }
    CaseFile file = loaded.file().get();
    if (loaded.prior().isPresent()) {
      return Optional.of(repeating().answer(command, file, loaded.prior().get()));
    }
    if (command.actor().isClock()) {
      return notTheClock(command, file.revision());
    }
    if (isStale(file, seen)) {
      return refused(
          command, file.revision(), RefusalKind.CONFLICT, "engine.stale", file.revision());
    }
    if (loaded.owner() != loaded.now().node()) {
      return refused(
          command, file.revision(), RefusalKind.CONFLICT, "engine.mirror", loaded.owner());
    }
    Sitting sitting = new Sitting(setting, reading, procedures, breached);
    Proceeding on = sitting.takeUp(loaded, command);
    sitting.settle(on);
    List<Writing.CaseWrite> settled = sitting.writes();
    if (file.procedure().enters(command.plainAction()) && !settled.isEmpty()) {
      // the staged rows were counted before a clock ended staging: count again once that is written
      stands(settled, breached);
      return Optional.empty();
    }
    int settledRevision = on.file().revision();
    Ruling<Change> ruling = decide(sitting, on, command);
    return finish(command, on, ruling, sitting.writes(), settled, settledRevision, breached);
  }

  static boolean isStale(CaseFile file, OptionalInt seen) {
    return seen.isPresent()
        && (seen.getAsInt() < file.acted() || seen.getAsInt() > file.revision());
  }

  Repeating repeating() {
    return new Repeating(setting.keyed(), reading);
  }

  /** Settles one case; empty if it moved on. */
  Optional<Boolean> settle(CaseId id, Set<String> breached) {
    Reading.Loaded loaded = reading.some(List.of(id)).get(id);
    if (loaded == null || loaded.owner() != loaded.now().node()) {
      return Optional.of(false);
    }
    Sitting sitting = new Sitting(setting, reading, procedures, breached);
    Proceeding on = sitting.takeUp(loaded, Sitting.NO_COMMAND);
    sitting.settle(on);
    List<Writing.CaseWrite> writes = sitting.writes();
    if (writes.isEmpty() && !on.nextAt().equals(loaded.nextAt())) {
      // a derived instant has moved since it was stored: without this the sweep came again and
      // again
      writing.reschedule(id, on.file().revision(), on.nextAt());
    }
    return stands(writes, breached) ? Optional.of(!writes.isEmpty()) : Optional.empty();
  }

  /**
   * Writes what settling brought; false if it must be done anew, with what was breached refused.
   */
  private boolean stands(List<Writing.CaseWrite> settled, Set<String> breached) {
    return switch (writing.write(settled)) {
      case Writing.Result.Done _ -> true;
      case Writing.Result.MovedOn _ -> false;
      case Writing.Result.OutOfBounds(String account, var _) -> {
        if (!breached.add(account)) {
          throw new IllegalStateException("Expected firings to leave the account " + account);
        }
        yield false;
      }
    };
  }

  /** Nobody from outside is the clock, whatever he calls himself. */
  static Optional<Outcome> notTheClock(Command command, int revision) {
    return refused(
        command, revision, RefusalKind.WRONG_ROLE, "engine.only-a-clock", command.action());
  }

  private Optional<Outcome> open(Command command, Set<String> breached) {
    if (command.actor().isClock()) {
      return notTheClock(command, 0);
    }
    if (!procedures.containsKey(command.openedProcedure())) {
      return refused(
          command, 0, RefusalKind.MALFORMED, "engine.unknown-procedure", command.openedProcedure());
    }
    Sitting sitting = new Sitting(setting, reading, procedures, breached);
    Reading.Now now = reading.now();
    Proceeding on = sitting.takeUpNew(command, now, now.node());
    Ruling<Change> ruling = decide(sitting, on, command);
    if (ruling instanceof Ruling.Refused<Change>) {
      Optional<Outcome> earlier = repeating().opening(command);
      if (earlier.isPresent()) {
        return earlier;
      }
    }
    return finish(command, on, ruling, sitting.writes(), List.of(), 0, breached);
  }

  private Optional<Outcome> finish(
      Command command,
      Proceeding on,
      Ruling<Change> ruling,
      List<Writing.CaseWrite> writes,
      List<Writing.CaseWrite> settled,
      int settledRevision,
      Set<String> breached) {
    if (ruling instanceof Ruling.Refused<Change>) {
      return stands(settled, breached)
          ? Optional.of(new Outcome(command.target(), ruling, settledRevision, List.of(), false))
          : Optional.empty();
    }
    return switch (writing.write(writes)) {
      case Writing.Result.Done _ -> Optional.of(done(command, on, ruling, settledRevision));
      case Writing.Result.MovedOn _ -> command.opens() ? opened(command) : Optional.empty();
      case Writing.Result.OutOfBounds(String account, String holder) -> {
        Optional<Outcome> earlier =
            command.opens() ? repeating().opening(command) : Optional.empty();
        if (earlier.isPresent()) {
          yield earlier;
        }
        Ruling<Change> bounds =
            Ruling.<Change>refused(
                    RefusalKind.OUT_OF_BOUNDS,
                    clause(on, command),
                    "engine.out-of-bounds",
                    account,
                    holder)
                .with(ruling.trace());
        yield stands(settled, breached)
            ? Optional.of(new Outcome(command.target(), bounds, settledRevision, List.of(), false))
            : Optional.empty();
      }
    };
  }

  /** The target of an opening is there already: sent twice, or an id of another case. */
  private Optional<Outcome> opened(Command command) {
    Optional<Outcome> earlier = repeating().opening(command);
    if (earlier.isPresent() || reading.some(List.of(command.target())).isEmpty()) {
      return earlier;
    }
    return refused(command, 0, RefusalKind.CONFLICT, "engine.already-open", command.target());
  }

  private static ClauseId clause(Proceeding on, Command command) {
    return on.file()
        .procedure()
        .action(command.plainAction())
        .map(Action::clause)
        .orElse(Deciding.ENGINE_ACTION);
  }

  static Outcome done(Command command, Proceeding on, Ruling<Change> ruling, int settledRevision) {
    List<byte[]> hashes =
        on.written().stream()
            .filter(event -> event.revision() > settledRevision)
            .map(Recorded::hash)
            .toList();
    return new Outcome(command.target(), ruling, on.file().revision(), hashes, false);
  }

  Ruling<Change> decide(Sitting sitting, Proceeding on, Command asked) {
    Instant now = on.now();
    boolean atOnce = asked.effectiveAt().equals(Command.AT_ONCE);
    Command command = asked.effective(atOnce ? now : asked.effectiveAt());
    Tracer tracer = Tracer.on();
    if (command.effectiveAt().isAfter(now)) {
      return Ruling.refused(
          RefusalKind.MALFORMED,
          clause(on, command),
          "engine.in-the-future",
          "effectiveAt",
          command.effectiveAt());
    }
    return decide(sitting, on, command, tracer).with(tracer.trace());
  }

  private Ruling<Change> decide(Sitting sitting, Proceeding on, Command command, Tracer tracer) {
    boolean builtIn = Procedure.BUILT_IN.contains(command.action());
    if (builtIn && isLate(on, command)) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET,
          ClauseId.of("engine/" + command.action()),
          "engine.not-recorded-later",
          "effectiveAt",
          command.effectiveAt());
    }
    return switch (command.action()) {
      case Answering.ACTION -> new Answering(this, sitting, on, command, tracer).decide();
      case Repinning.ACTION -> new Repinning(on, command, tracer).decide();
      case Reassigning.ACTION -> new Reassigning(on, command, tracer).decide();
      default -> decide(sitting, on, command, tracer, "");
    };
  }

  private static boolean isLate(Proceeding on, Command command) {
    return command.effectiveAt().isBefore(on.now().minus(AT_HAND));
  }

  /**
   * Decides a command and takes it into the case.
   *
   * @param cause the event that has it decided now, if it was filed in time and held; else empty
   */
  Ruling<Change> decide(
      Sitting sitting, Proceeding on, Command command, Tracer tracer, String cause) {
    boolean inTime = !cause.isEmpty();
    Optional<Action> action = on.file().procedure().action(command.plainAction());
    if (action.isPresent() && action.get().opening() && !inTime && on.file().revision() > 0) {
      // an opening that is asked about goes on by the answers, not by another opening
      return Ruling.refused(
          RefusalKind.CONFLICT, action.get().clause(), "engine.already-open", command.target());
    }
    if (inTime) {
      sitting.supply(on, command);
    }
    boolean past = action.isPresent() && command.effectiveAt().isBefore(on.now());
    if (past && !inTime && isLate(on, command)) {
      Ruling<Boolean> may = mayRecordLater(on, command, action.get());
      if (!may.isGranted()) {
        return may.map(yes -> Change.of());
      }
    }
    Ruling<Lateness.Decided> decided =
        past && on.file().revision() > 0 && !on.file().stage().equals(CaseFile.ASKED)
            ? new Lateness(on, command, action.get(), events(on), tracer).decide()
            : Proceeding.judge(
                    on.known(on.file(), command.effectiveAt(), on.today(), tracer), command)
                .map(judged -> new Lateness.Decided(judged, Set.of(), on.file()));
    return switch (decided) {
      case Ruling.Refused<Lateness.Decided> refused -> refused.as();
      case Ruling.Undetermined<Lateness.Decided> open -> {
        ask(on, command, open.questions(), tracer, cause);
        yield open.as();
      }
      case Ruling.Granted<Lateness.Decided>(Lateness.Decided granted, var _) ->
          take(sitting, on, command, granted, tracer, cause);
    };
  }

  private static Ruling<Boolean> mayRecordLater(Proceeding on, Command command, Action action) {
    Optional<ClauseId> ground = action.lateGround();
    if (ground.isEmpty() || command.effectiveAt().isBefore(on.now().minus(LONGEST_AGO))) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET,
          action.clause(),
          "engine.not-recorded-later",
          "effectiveAt",
          command.effectiveAt());
    }
    boolean held =
        action.lateBy().stream()
            .anyMatch(role ->
                on.file().revision() == 0
                    ? command.actor().holds(role)
                    : command.actor().holds(role, on.file(), on.now()));
    return held
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.WRONG_ROLE,
            ground.get(),
            "engine.recorded-later-by",
            String.join(", ", action.lateBy()));
  }

  private Ruling<Change> take(
      Sitting sitting,
      Proceeding on,
      Command command,
      Lateness.Decided granted,
      Tracer tracer,
      String cause) {
    Sitting.Mark before = sitting.mark();
    Stamp stamp = on.stamp(command, tracer.trace(), cause);
    List<Effect> effects = new ArrayList<>(granted.judged().effects());
    if (command.opens() && on.file().revision() == 0) {
      effects.add(repeating().claim(command));
    }
    Lateness.annul(on, granted, granted.annulled().isEmpty() ? List.of() : events(on), stamp);
    on.take(
        granted.judged().verdict(),
        effects,
        granted.annulled().isEmpty() ? stamp : stamp.following());
    Change change = granted.judged().verdict().change();
    Ruling<Boolean> sent = sitting.carryOutSends(on);
    if (!sent.isGranted()) {
      sitting.backTo(before);
    }
    if (sent instanceof Ruling.Undetermined<Boolean> open) {
      ask(on, command, open.questions(), tracer, cause);
    }
    return sent.map(yes -> change);
  }

  private void ask(
      Proceeding on, Command command, List<Question> questions, Tracer tracer, String cause) {
    List<Effect> more = new ArrayList<>();
    if (command.opens() && on.file().revision() == 0) {
      more.add(new Effect.Moved(CaseFile.MAIN, CaseFile.ASKED));
      Known known = on.known(on.file(), command.effectiveAt(), on.today(), Tracer.OFF);
      Deciding.ties(known, command).forEach(tie -> more.add(new Effect.Tied(tie)));
      more.add(repeating().claim(command));
    }
    on.ask(command, questions, more, on.stamp(command, tracer.trace(), cause));
  }

  Optional<Recorded> event(Proceeding on, int revision) {
    return events(on).stream().filter(event -> event.revision() == revision).findFirst();
  }

  private List<Recorded> events(Proceeding on) {
    int loaded = on.file().revision() - on.written().size();
    List<Recorded> events = new ArrayList<>(reading.events(on.file().id(), on.file().procedure()));
    events.removeIf(event -> event.revision() > loaded);
    events.addAll(on.written());
    return events;
  }

  static Optional<Outcome> refused(
      Command command, int revision, RefusalKind kind, String key, Object value) {
    return Optional.of(
        new Outcome(
            command.target(),
            Ruling.refused(kind, Deciding.ENGINE_ACTION, key, value),
            revision,
            List.of(),
            false));
  }
}
