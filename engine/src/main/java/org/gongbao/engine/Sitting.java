package org.gongbao.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;

/** The cases that one command concerns, worked on together and written together. */
final class Sitting {

  private final Setting setting;
  private final Reading reading;
  private final Map<String, Procedure> procedures;
  private final SequencedMap<CaseId, Proceeding> cases = new LinkedHashMap<>();

  Sitting(Setting setting, Reading reading, Map<String, Procedure> procedures) {
    this.setting = setting;
    this.reading = reading;
    this.procedures = procedures;
  }

  /** Takes up a case that exists, with the facts its clocks and the command need. */
  Proceeding takeUp(Reading.Loaded loaded, Command command) {
    CaseFile file = loaded.file().orElseThrow();
    Proceeding proceeding =
        new Proceeding(
            setting,
            loaded.now().city(),
            file,
            loaded.head(),
            loaded.owner(),
            facts(file, command, loaded.now()));
    cases.put(file.id(), proceeding);
    return proceeding;
  }

  /** Takes up a case that is to be opened. */
  Proceeding takeUpNew(Command command, Reading.Now now) {
    Procedure procedure = procedures.get(command.openedProcedure());
    if (procedure == null) {
      throw new IllegalArgumentException(
          "Expected a known procedure but got " + command.openedProcedure());
    }
    CaseFile file = CaseFile.unopened(command.target(), procedure);
    Proceeding proceeding =
        new Proceeding(
            setting, now.city(), file, Digest.ZERO, now.node(), facts(file, command, now));
    cases.put(file.id(), proceeding);
    return proceeding;
  }

  private Facts facts(CaseFile file, Command command, Reading.Now now) {
    Map<Need<?>, Set<String>> keys = new HashMap<>();
    for (Clock.Run run : file.clocks()) {
      if (run.isOpen()) {
        for (Clock.Asking asking : file.procedure().clock(run.clock()).needs()) {
          add(keys, asking.need(), asking.keys().apply(file));
        }
      }
    }
    file.procedure()
        .action(command.plainAction())
        .ifPresent(action -> {
          for (Action.Asking asking : action.needs()) {
            add(keys, asking.need(), asking.keys().apply(file, command.input()));
          }
          for (String clock : action.starts()) {
            for (Clock.Asking asking : file.procedure().clock(clock).needs()) {
              add(keys, asking.need(), asking.keys().apply(file));
            }
          }
        });
    if (keys.isEmpty()) {
      return Facts.NONE;
    }
    Map<String, Map<String, ? extends Need.Fact<?>>> loaded = new HashMap<>();
    keys.forEach((need, of) ->
        loaded.put(
            need.name(), need.name().equals(Need.CASES.name()) ? linked(of) : load(need, of, now)));
    return new Facts(loaded);
  }

  private static void add(Map<Need<?>, Set<String>> keys, Need<?> need, Collection<String> more) {
    keys.computeIfAbsent(need, none -> new HashSet<>()).addAll(more);
  }

  private <T> Map<String, Need.Fact<T>> load(Need<T> need, Set<String> keys, Reading.Now now) {
    return keys.isEmpty() ? Map.of() : reading.facts(need, keys, now.city());
  }

  private Map<String, Need.Fact<CaseFile>> linked(Set<String> ids) {
    Map<String, Need.Fact<CaseFile>> facts = new HashMap<>();
    if (!ids.isEmpty()) {
      reading
          .some(ids.stream().map(CaseId::of).toList())
          .forEach((id, loaded) ->
              loaded
                  .file()
                  .ifPresent(file ->
                      facts.put(
                          id.toString(),
                          new Need.Fact<>(file, Integer.toString(file.revision())))));
    }
    return facts;
  }

  /** Settles a case and carries out what its clocks send. */
  void settle(Proceeding proceeding) {
    proceeding.settle();
    List<Proceeding.Sending> sends = List.copyOf(proceeding.sends());
    proceeding.sends().clear();
    for (Proceeding.Sending sending : sends) {
      if (carryOut(sending, proceeding) instanceof Ruling.Refused<?> refused) {
        proceeding.append(
            new EngineEvent.HeldRefused(refused.clause(), refused.kind().word()),
            proceeding.byClock(sending.command().effectiveAt(), org.gongbao.law.Trace.NONE),
            List.of());
      }
    }
  }

  /** Carries out what an action sends; the first that is not granted decides for all. */
  Ruling<Boolean> carryOutSends(Proceeding from) {
    List<Proceeding.Sending> sends = List.copyOf(from.sends());
    from.sends().clear();
    load(sends);
    for (Proceeding.Sending sending : sends) {
      Ruling<Boolean> ruling = carryOut(sending, from);
      if (!ruling.isGranted()) {
        return ruling;
      }
    }
    return Ruling.granted(true);
  }

  private void load(List<Proceeding.Sending> sends) {
    List<CaseId> missing =
        sends.stream()
            .map(Proceeding.Sending::command)
            .filter(command -> !command.opens() && !cases.containsKey(command.target()))
            .map(Command::target)
            .distinct()
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    Map<CaseId, Reading.Loaded> loaded = reading.some(missing);
    for (Proceeding.Sending sending : sends) {
      Reading.Loaded found = loaded.get(sending.command().target());
      if (found != null && !cases.containsKey(sending.command().target())) {
        settle(takeUp(found, sending.command()));
      }
    }
  }

  private Ruling<Boolean> carryOut(Proceeding.Sending sending, Proceeding from) {
    Command command = sending.command().effective(effective(sending.command(), from));
    Proceeding target = cases.get(command.target());
    if (target == null && command.opens()) {
      target = takeUpNew(command, new Reading.Now(from.now(), command.target().node()));
    }
    if (target == null) {
      load(List.of(sending));
      target = cases.get(command.target());
    }
    if (target == null) {
      return Ruling.refused(
          RefusalKind.WRONG_PLACE, Deciding.ENGINE_ACTION, "engine.no-such-case", command.target());
    }
    Tracer tracer = Tracer.on();
    Known known = target.known(target.file(), command.effectiveAt(), target.today(), tracer);
    Proceeding to = target;
    return Proceeding.judge(known, command)
        .then(judged -> {
          if (!judged.verdict().change().sends().isEmpty()) {
            return Ruling.refused(
                RefusalKind.OUT_OF_BOUNDS, judged.verdict().action().clause(), "engine.one-level");
          }
          to.take(
              judged.verdict(),
              judged.effects(),
              to.stamp(command, tracer.trace(), sending.cause()));
          return Ruling.granted(true);
        });
  }

  private static java.time.Instant effective(Command command, Proceeding from) {
    return command.effectiveAt().equals(Command.AT_ONCE) ? from.now() : command.effectiveAt();
  }

  /** How far each case had come. */
  record Mark(Map<Proceeding, Proceeding.Mark> marks) {}

  Mark mark() {
    Map<Proceeding, Proceeding.Mark> marks = new HashMap<>();
    cases.values().forEach(proceeding -> marks.put(proceeding, proceeding.mark()));
    return new Mark(marks);
  }

  /** Forgets what was taken since, and the cases taken up since. */
  void backTo(Mark mark) {
    cases.values().removeIf(proceeding -> !mark.marks().containsKey(proceeding));
    mark.marks().forEach(Proceeding::backTo);
  }

  List<Writing.CaseWrite> writes() {
    List<Writing.CaseWrite> writes = new ArrayList<>();
    cases.values().forEach(proceeding -> proceeding.write().ifPresent(writes::add));
    return writes;
  }
}
