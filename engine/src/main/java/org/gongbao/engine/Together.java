package org.gongbao.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * One try at many commands, or at many due cases: read in one trip, decided one after the other in
 * one sitting, written as one. If that cannot stand, nothing was written.
 */
final class Together {

  private final Setting setting;
  private final Reading reading;
  private final Writing writing;
  private final Map<String, Procedure> procedures;
  private final Acting acting;

  Together(
      Setting setting,
      Reading reading,
      Writing writing,
      Map<String, Procedure> procedures,
      Acting acting) {
    this.setting = setting;
    this.reading = reading;
    this.writing = writing;
    this.procedures = procedures;
    this.acting = acting;
  }

  /**
   * The outcomes of many commands, decided in order in one sitting and written as one; empty if
   * that cannot stand together: a case moved on, an account would leave its bounds, or it is drawn
   * on by one command and filled by another.
   *
   * @param scopes what each command's actor sees
   */
  Optional<List<Outcome>> act(List<Gathering.Asked> part, List<String> scopes) {
    List<Command> commands = part.stream().map(Gathering.Asked::command).toList();
    if (repeats(commands)) {
      // the second is answered as the first was, which must be written for that
      return Optional.empty();
    }
    List<Reading.Loaded> loaded = reading.each(commands, scopes);
    Map<CaseId, Reading.Loaded> seen = new HashMap<>();
    for (int i = 0; i < commands.size(); i++) {
      Optional<CaseFile> file = loaded.get(i).file();
      if (file.isPresent()) {
        if (file.get().procedure().enters(commands.get(i).plainAction())) {
          // what is entered is counted from what is stored: nothing may come before it unwritten
          return Optional.empty();
        }
        seen.putIfAbsent(commands.get(i).target(), loaded.get(i));
      }
    }
    Sitting sitting = new Sitting(setting, reading, procedures, new HashSet<>());
    sitting.prepare(commands, seen, loaded.getFirst().now());
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      sitting.next();
      outcomes.add(among(sitting, part.get(i), scopes.get(i), loaded.get(i)));
    }
    List<Writing.CaseWrite> writes = sitting.writes();
    return Writing.movesBothWays(writes) || !stood(writing.write(writes))
        ? Optional.empty()
        : Optional.of(outcomes);
  }

  private static boolean repeats(List<Command> commands) {
    Set<String> keys = new HashSet<>();
    for (Command command : commands) {
      String whose = command.opens() ? command.actor().person() : command.target().toString();
      if (!keys.add(whose + "/" + command.key())) {
        return true;
      }
    }
    return false;
  }

  private static boolean stood(Writing.Result result) {
    return result instanceof Writing.Result.Done;
  }

  private Outcome among(
      Sitting sitting, Gathering.Asked asked, String scope, Reading.Loaded loaded) {
    Command command = asked.command();
    Optional<Proceeding> inHand = sitting.takenUp(command.target());
    if (command.actor().isClock()) {
      return Acting.notTheClock(command, inHand.map(on -> on.file().revision()).orElse(0))
          .orElseThrow();
    }
    if (command.opens()) {
      return procedures.containsKey(command.openedProcedure())
          ? among(
              sitting,
              inHand.orElseGet(() -> sitting.takeUpNew(command, loaded.now(), loaded.now().node())),
              command)
          : Acting.refused(
                  command,
                  0,
                  RefusalKind.MALFORMED,
                  "engine.unknown-procedure",
                  command.openedProcedure())
              .orElseThrow();
    }
    boolean visible =
        inHand
            .map(on -> Standing.isSeen(scope, on.file(), on.now()))
            .orElse(loaded.file().isPresent());
    if (!visible) {
      return Acting.refused(
              command, 0, RefusalKind.WRONG_PLACE, "engine.no-such-case", command.target())
          .orElseThrow();
    }
    if (loaded.prior().isPresent()) {
      return acting.repeating().answer(command, loaded.file().orElseThrow(), loaded.prior().get());
    }
    if (inHand.isEmpty() && loaded.owner() != loaded.now().node()) {
      int revision = loaded.file().orElseThrow().revision();
      return Acting.refused(
              command, revision, RefusalKind.CONFLICT, "engine.mirror", loaded.owner())
          .orElseThrow();
    }
    CaseFile file = inHand.map(Proceeding::file).or(loaded::file).orElseThrow();
    if (Acting.isStale(file, asked.seen())) {
      return Acting.refused(
              command, file.revision(), RefusalKind.CONFLICT, "engine.stale", file.revision())
          .orElseThrow();
    }
    Proceeding on = inHand.orElseGet(() -> sitting.takeUp(loaded, command));
    if (inHand.isPresent()) {
      sitting.supply(on, command);
    }
    sitting.settle(on);
    return among(sitting, on, command);
  }

  private Outcome among(Sitting sitting, Proceeding on, Command command) {
    int settledRevision = on.file().revision();
    Ruling<Change> ruling = acting.decide(sitting, on, command);
    if (ruling instanceof Ruling.Refused<Change>) {
      Optional<Outcome> earlier =
          command.opens() ? acting.repeating().opening(command) : Optional.empty();
      return earlier.orElseGet(
          () -> new Outcome(command.target(), ruling, settledRevision, List.of(), false));
    }
    return Acting.done(command, on, ruling, settledRevision);
  }

  /** Settles many cases and writes them as one: of each whether something was due. */
  Optional<List<Boolean>> settle(List<CaseId> ids) {
    Map<CaseId, Reading.Loaded> loaded = reading.some(ids);
    loaded.values().removeIf(one -> one.owner() != one.now().node());
    Sitting sitting = new Sitting(setting, reading, procedures, new HashSet<>());
    loaded.values().stream()
        .findFirst()
        .ifPresent(any ->
            sitting.prepare(
                loaded.keySet().stream().map(Sitting.NO_COMMAND::on).toList(), loaded, any.now()));
    for (CaseId id : ids) {
      Optional.ofNullable(loaded.get(id))
          .ifPresent(one -> {
            sitting.next();
            sitting.settle(
                sitting.takenUp(id).orElseGet(() -> sitting.takeUp(one, Sitting.NO_COMMAND)));
          });
    }
    List<Writing.CaseWrite> writes = sitting.writes();
    if (Writing.movesBothWays(writes) || !stood(writing.write(writes))) {
      return Optional.empty();
    }
    return Optional.of(
        ids.stream().map(id -> hadSomethingDue(sitting, id, loaded.get(id))).toList());
  }

  private boolean hadSomethingDue(Sitting sitting, CaseId id, Reading.@Nullable Loaded loaded) {
    Optional<Proceeding> on = sitting.takenUp(id);
    if (on.isEmpty() || loaded == null || !on.get().written().isEmpty()) {
      return on.isPresent();
    }
    if (!on.get().nextAt().equals(loaded.nextAt())) {
      writing.reschedule(id, on.get().file().revision(), on.get().nextAt());
    }
    return false;
  }
}
