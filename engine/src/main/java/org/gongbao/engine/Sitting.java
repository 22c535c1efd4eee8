package org.gongbao.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;
import tools.jackson.databind.JsonNode;

/** The cases that one command concerns, worked on together and written together. */
final class Sitting {

  private static final JsonNode NO_INPUT = Json.MAPPER.createObjectNode();

  /** No action: only what the clocks of a case need. */
  static final Command NO_COMMAND =
      new Command(
          CaseId.of(new java.util.UUID(0, 0)),
          "",
          NO_INPUT,
          Actor.CLOCK,
          Command.AT_ONCE,
          "settle");

  private final Setting setting;
  private final Reading reading;
  private final Map<String, Procedure> procedures;
  private final Set<String> breached;
  private final SequencedMap<CaseId, Proceeding> cases = new LinkedHashMap<>();

  /** Cases that the command in hand concerns, each with how far it had come before. */
  private final SequencedMap<Proceeding, Proceeding.Mark> concerned = new LinkedHashMap<>();

  /** Cases whose firings are being carried out: what these send comes back to them unsettled. */
  private final Set<Proceeding> settling = new HashSet<>();

  private final FactPool pool;

  /** Nobody else can have changed these meanwhile. */
  private final FactPool.InHand inHand =
      new FactPool.InHand() {
        @Override
        public Optional<CaseFile> of(CaseId id) {
          return Optional.ofNullable(cases.get(id)).map(Proceeding::file).filter(Sitting::exists);
        }

        @Override
        public Stream<CaseFile> all() {
          return cases.values().stream().map(Proceeding::file).filter(Sitting::exists);
        }
      };

  /**
   * A sitting.
   *
   * @param breached accounts that firings would have breached at an earlier try
   */
  Sitting(
      Setting setting, Reading reading, Map<String, Procedure> procedures, Set<String> breached) {
    this.setting = setting;
    this.breached = breached;
    this.reading = reading;
    this.procedures = procedures;
    pool = new FactPool(reading);
  }

  private static boolean exists(CaseFile file) {
    return file.revision() > 0;
  }

  /** Another command begins; what the ones before it did stands. */
  void next() {
    concerned.clear();
  }

  /** The case as far as it has come in this sitting, if it has been taken up. */
  Optional<Proceeding> takenUp(CaseId id) {
    Optional<Proceeding> found = Optional.ofNullable(cases.get(id));
    found.ifPresent(this::concern);
    return found;
  }

  private void concern(Proceeding proceeding) {
    concerned.putIfAbsent(proceeding, proceeding.mark());
  }

  /** Loads the facts of many commands in one go; {@code cases} are those of the commands, by id. */
  void prepare(List<Command> commands, Map<CaseId, Reading.Loaded> loaded, Reading.Now now) {
    Map<Need<?>, Set<String>> keys = new HashMap<>();
    for (Command command : commands) {
      Optional.ofNullable(loaded.get(command.target()))
          .flatMap(Reading.Loaded::file)
          .or(() -> unopened(command))
          .ifPresent(file -> keys(file, command).forEach((need, of) -> add(keys, need, of)));
    }
    pool.load(keys, now.city());
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
            breached,
            facts(file, command, loaded.now()));
    if (loaded.rebuilt()) {
      proceeding.wasRebuilt();
    }
    cases.put(file.id(), proceeding);
    concern(proceeding);
    return proceeding;
  }

  /** Takes up a case that is to be opened. */
  Proceeding takeUpNew(Command command, Reading.Now now, int owner) {
    Procedure procedure = procedures.get(command.openedProcedure());
    if (procedure == null) {
      throw new IllegalArgumentException(
          "Expected a known procedure but got " + command.openedProcedure());
    }
    CaseFile file = CaseFile.unopened(command.target(), procedure);
    Proceeding proceeding =
        new Proceeding(
            setting, now.city(), file, Digest.ZERO, owner, breached, facts(file, command, now));
    cases.put(file.id(), proceeding);
    concern(proceeding);
    return proceeding;
  }

  /** Loads the facts that another command on a case already taken up needs. */
  void supply(Proceeding to, Command command) {
    boolean needs =
        to.file().procedure().action(command.plainAction()).stream()
            .anyMatch(action -> !action.needs().isEmpty() || !action.starts().isEmpty());
    if (needs) {
      to.knows(facts(to.file(), command, new Reading.Now(to.now(), to.file().id().node())));
    }
  }

  /**
   * A clock that this command started, or whose keys it changed, needs its facts to be scheduled.
   */
  private void lookAtDerivedClocks(Proceeding on) {
    if (on.hasDerivedClock() && !on.written().isEmpty()) {
      on.schedulesBy(
          facts(on.file(), NO_COMMAND, new Reading.Now(on.now(), on.file().id().node())));
    }
  }

  private Optional<CaseFile> unopened(Command command) {
    return command.opens()
        ? Optional.ofNullable(procedures.get(command.openedProcedure()))
            .map(procedure -> CaseFile.unopened(command.target(), procedure))
        : Optional.empty();
  }

  private Facts facts(CaseFile file, Command command, Reading.Now now) {
    Map<Need<?>, Set<String>> keys = keys(file, command);
    return keys.isEmpty() ? Facts.NONE : pool.facts(keys, now.city(), inHand);
  }

  static Map<Need<?>, Set<String>> keys(CaseFile file, Command command) {
    Map<Need<?>, Set<String>> keys = new HashMap<>();
    for (Clock.Run run : file.clocks()) {
      if (run.isOpen()) {
        for (Clock.Asking asking : file.procedure().clock(run.clock()).needs()) {
          add(keys, asking.need(), asking.keys().apply(file));
        }
        fired(keys, file, run.clock(), new HashSet<>());
      }
    }
    file.procedure()
        .action(command.plainAction())
        .ifPresent(action -> {
          // keys are made of the raw input: what does not meet the schema asks for nothing
          if (!action.needs().isEmpty() && action.schema().check(command.input()).isEmpty()) {
            needs(keys, file, action, command.input());
          }
          action.starts().forEach(clock -> started(keys, file, clock, new HashSet<>()));
        });
    return keys;
  }

  /** What an action's guards may ask before there is an input. */
  static Map<Need<?>, Set<String>> keysWithoutInput(CaseFile file, Action action) {
    Map<Need<?>, Set<String>> keys = new HashMap<>();
    for (Action.Asking asking : action.needs()) {
      if (!asking.readsInput()) {
        add(keys, asking.need(), asking.keys().apply(file, NO_INPUT));
      }
    }
    return keys;
  }

  /** What the action needs that a clock fires, and the clocks which that action starts. */
  private static void fired(
      Map<Need<?>, Set<String>> keys, CaseFile file, String clock, Set<String> seen) {
    if (file.procedure().clock(clock).then() instanceof Clock.Fires(String action)
        && seen.add(action)) {
      Action declared = file.procedure().declared(action);
      needs(keys, file, declared, NO_INPUT);
      declared.starts().forEach(next -> started(keys, file, next, seen));
    }
  }

  private static void started(
      Map<Need<?>, Set<String>> keys, CaseFile file, String clock, Set<String> seen) {
    for (Clock.Asking asking : file.procedure().clock(clock).needs()) {
      add(keys, asking.need(), asking.keys().apply(file));
    }
    fired(keys, file, clock, seen);
  }

  private static void needs(
      Map<Need<?>, Set<String>> keys, CaseFile file, Action action, JsonNode input) {
    for (Action.Asking asking : action.needs()) {
      add(keys, asking.need(), asking.keys().apply(file, input));
    }
  }

  private static void add(Map<Need<?>, Set<String>> keys, Need<?> need, Collection<String> more) {
    keys.computeIfAbsent(need, none -> new HashSet<>()).addAll(more);
  }

  /**
   * Fires what is due by now, in due order, each with what it sends; what a firing brings about may
   * itself be due. A firing of which a send is refused is refused as a whole.
   */
  void settle(Proceeding on) {
    if (!settling.add(on)) {
      return;
    }
    for (Optional<Settling.Pending> next = on.due(); next.isPresent(); next = on.due()) {
      Mark before = mark();
      Settling.fire(on, next.get());
      Optional<Ruling.Refused<Boolean>> no = carryOutFiring(on);
      if (no.isPresent()) {
        backTo(before);
        Settling.refuse(on, next.get(), no.get());
      }
    }
    settling.remove(on);
  }

  private Optional<Ruling.Refused<Boolean>> carryOutFiring(Proceeding on) {
    List<Proceeding.Sending> sends = List.copyOf(on.sends());
    on.sends().clear();
    for (Proceeding.Sending sending : sends) {
      switch (carryOut(sending, on, "")) {
        case Ruling.Granted<Boolean> _ -> {}
        case Ruling.Refused<Boolean> refused -> {
          return Optional.of(refused);
        }
        case Ruling.Undetermined<Boolean> open -> ask(sending, on, open.questions());
      }
    }
    return Optional.empty();
  }

  /** What a clock sent and nobody can decide yet waits on the case it was sent to. */
  private void ask(Proceeding.Sending sending, Proceeding from, List<Question> questions) {
    Command command = sending.command().effective(effective(sending.command(), from));
    Proceeding to = Optional.ofNullable(cases.get(command.target())).orElseThrow();
    Tracer tracer = Tracer.on();
    List<Effect> more = new ArrayList<>();
    if (command.opens() && to.file().revision() == 0) {
      more.add(new Effect.Moved(CaseFile.MAIN, CaseFile.ASKED));
      Known known = to.known(to.file(), command.effectiveAt(), to.today(), tracer);
      Deciding.ties(known, command).forEach(tie -> more.add(new Effect.Tied(tie)));
    }
    to.ask(command, questions, more, to.stamp(command, tracer.trace(), sending.cause()));
  }

  /** Carries out what an action sends; the first that is not granted decides for all. */
  Ruling<Boolean> carryOutSends(Proceeding from) {
    List<Proceeding.Sending> sends = List.copyOf(from.sends());
    from.sends().clear();
    load(sends);
    for (int i = 0; i < sends.size(); i++) {
      Command command = sends.get(i).command();
      // a case to be opened has another id each time; an existing one is named by its own
      String label = (command.opens() ? command.action() + "#" + i : command.target()) + "/";
      Ruling<Boolean> ruling = carryOut(sends.get(i), from, label);
      if (ruling instanceof Ruling.Undetermined<Boolean> open) {
        return new Ruling.Undetermined<>(labelled(open.questions(), label), open.trace());
      }
      if (!ruling.isGranted()) {
        return ruling;
      }
    }
    return Ruling.granted(true);
  }

  private static List<Question> labelled(List<Question> questions, String label) {
    return questions.stream()
        .map(q -> new Question(label + q.point(), q.clause(), q.role(), q.sentence(), q.kind()))
        .toList();
  }

  /** The target with the answers that were given for it on the case that sends. */
  private static CaseFile answeredFor(CaseFile target, CaseFile from, String label) {
    if (label.isEmpty() || from.answers().isEmpty()) {
      return target;
    }
    Map<String, JsonNode> answers = new TreeMap<>(target.answers());
    from.answers()
        .forEach((point, answer) -> {
          if (point.startsWith(label)) {
            answers.put(point.substring(label.length()), answer);
          }
        });
    return target.withQuestions(target.questions(), answers);
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
      if (found != null
          && found.owner() == found.now().node()
          && !cases.containsKey(sending.command().target())) {
        settle(takeUp(found, sending.command()));
      }
    }
  }

  private Ruling<Boolean> carryOut(Proceeding.Sending sending, Proceeding from, String label) {
    Command command = sending.command().effective(effective(sending.command(), from));
    Proceeding target = takenUp(command.target()).orElse(null);
    if (target == null && command.opens()) {
      target =
          takeUpNew(command, new Reading.Now(from.now(), command.target().node()), from.owner());
    }
    if (target == null) {
      load(List.of(sending));
      target = takenUp(command.target()).orElse(null);
    }
    if (target == null) {
      // not there, or a mirror: another node owns it and would write the same chain
      return Ruling.refused(
          RefusalKind.WRONG_PLACE, Deciding.ENGINE_ACTION, "engine.no-such-case", command.target());
    }
    if (target.file().revision() > 0) {
      settle(target);
    }
    Tracer tracer = Tracer.on();
    supply(target, command);
    Known known =
        target.known(
            answeredFor(target.file(), from.file(), label),
            command.effectiveAt(),
            target.today(),
            tracer);
    Proceeding to = target;
    return Proceeding.judgeSent(known, command)
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

  private static Instant effective(Command command, Proceeding from) {
    return command.effectiveAt().equals(Command.AT_ONCE) ? from.now() : command.effectiveAt();
  }

  /** How far each case that the command in hand concerns had come. */
  record Mark(Map<Proceeding, Proceeding.Mark> marks) {}

  Mark mark() {
    Map<Proceeding, Proceeding.Mark> marks = new HashMap<>();
    concerned.keySet().forEach(proceeding -> marks.put(proceeding, proceeding.mark()));
    return new Mark(marks);
  }

  /** Forgets what was taken since; a case that came in since is left as it came. */
  void backTo(Mark mark) {
    concerned.forEach(
        (proceeding, before) -> proceeding.backTo(mark.marks().getOrDefault(proceeding, before)));
  }

  List<Writing.CaseWrite> writes() {
    List<Writing.CaseWrite> writes = new ArrayList<>();
    cases.values().forEach(this::lookAtDerivedClocks);
    cases.values().forEach(proceeding -> proceeding.write().ifPresent(writes::add));
    return writes;
  }
}
