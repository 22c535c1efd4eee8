package org.gongbao.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * The lifecycle a document prescribes (程序), in one version: its actions in the order of the
 * articles, its clocks, and how its events change what a case knows. A case keeps the version it
 * was opened under; only a declared transition moves it to another.
 */
public final class Procedure {

  /** Actions that every procedure has; none may declare its own under such a name. */
  static final Set<String> BUILT_IN =
      Set.of(Answering.ACTION, Repinning.ACTION, Reassigning.ACTION);

  private final String name;
  private final int version;
  private final String law;
  private final Record emptyData;
  private final int stateVersion;
  private final ObjectReader stateReader;
  private final BiFunction<Record, CaseEvent, Record> fold;
  private final SequencedMap<String, Action> actions;
  private final SequencedMap<String, Clock> clocks;
  private final Map<String, ClockActions> clockActions;
  private final Map<String, List<String>> signOffs;
  private final EventTypes eventTypes;
  private final SequencedMap<String, SequencedSet<String>> stages;
  private final Map<String, String> fixedTargets;
  private final SequencedSet<String> personalCapacities;
  private final Map<Integer, Transition> transitions;
  private final Map<String, Staging> stagings;
  private final Optional<ClauseId> recusal;
  private Map<Integer, Procedure> versions = Map.of();

  /**
   * How a case of an older version moves to this one.
   *
   * @param stages main stage before to main stage after; a case in another stage cannot move
   * @param role role that decides it
   */
  record Transition(Map<String, String> stages, String role) {}

  /** What the actions do to one clock. */
  record ClockActions(
      Set<String> stoppedBy,
      Map<String, ClauseId> pausedBy,
      Set<String> resumedBy,
      Map<String, Extension> extendedBy,
      Set<String> restartedBy) {}

  /** Where and by whom rows of a register may be staged. */
  record Staging(Register<?> register, Set<String> roles, Set<String> stages) {}

  /** An extension: the new length and its ground. */
  record Extension(Function<JsonNode, org.gongbao.law.Period> length, ClauseId ground) {}

  Procedure(ProcedureBuilder<?> builder) {
    name = builder.name;
    version = builder.version;
    law = builder.law;
    emptyData = builder.emptyData;
    stateVersion = DataForm.version(emptyData.getClass());
    stateReader = Codec.stateReader(emptyData.getClass());
    fold = builder.fold;
    actions = builder.actions;
    clocks = builder.clocks;
    clockActions = Map.copyOf(builder.clockActions);
    signOffs = Map.copyOf(builder.signOffs);
    eventTypes = builder.eventTypes();
    stages = builder.stages;
    fixedTargets = Map.copyOf(builder.fixedTargets);
    personalCapacities = builder.personalCapacities;
    transitions = Map.copyOf(builder.transitions);
    recusal = builder.recusal;
    stagings = Map.copyOf(builder.stagings);
  }

  /**
   * Begins a declaration.
   *
   * @param name kebab-case, unique among the procedures of an engine
   * @param emptyData what a case knows before its first event
   */
  public static <S extends Record> ProcedureBuilder<S> of(String name, S emptyData) {
    return new ProcedureBuilder<>(name, emptyData);
  }

  /** A guard: all the bodies a sign-off needs have signed. */
  public static Function<Known, Ruling<Boolean>> signed(String signOff, String cites) {
    return known -> {
      List<String> roles = known.file().procedure().signOffs.getOrDefault(signOff, List.of());
      List<String> open =
          roles.stream()
              .filter(role -> !known.file().stage(signOff + "." + role).equals(SignOff.SIGNED))
              .toList();
      ClauseId clause = ClauseId.of(cites);
      return known.law().condition(clause, "signed-by-all", open.isEmpty())
          ? Ruling.granted(true)
          : Ruling.refused(
              RefusalKind.MISSING, clause, "engine.signature-missing", String.join(", ", open));
    };
  }

  Optional<Staging> staging(Register<?> register) {
    return Optional.ofNullable(stagings.get(register.name()));
  }

  /** Name, unique among the procedures of an engine. */
  public String name() {
    return name;
  }

  /** Version, from 1. */
  public int version() {
    return version;
  }

  /** Slug of the document it runs. */
  public String law() {
    return law;
  }

  /** Names of all actions, in the order of the articles; clocks' own actions too. */
  public Collection<String> actions() {
    return actions.keySet();
  }

  /** Names of the actions that open a case. */
  public List<String> openings() {
    return actions.values().stream().filter(Action::opening).map(Action::name).toList();
  }

  /** Declared clocks, in order. */
  public Collection<Clock> clocks() {
    return clocks.values();
  }

  /** The input contract of an action. */
  public Schema schema(String action) {
    return declared(action).schema();
  }

  /** Clauses an action cites, the first being the one it carries out. */
  public List<ClauseId> cites(String action) {
    return declared(action).cites();
  }

  /** Roles of which one must be held; empty if only a clock takes the action. */
  public List<String> roles(String action) {
    return declared(action).roles();
  }

  /** For each track an action looks at, the stages from which it may be taken. */
  public Map<String, Set<String>> stagesFrom(String action) {
    return declared(action).from();
  }

  /** Roles that may record an action later than it took effect; empty if nobody may. */
  public List<String> recordedLaterBy(String action) {
    return declared(action).lateBy();
  }

  /** The clause that lets an action be recorded later than it took effect; empty if none does. */
  public Optional<ClauseId> mayBeRecordedLater(String action) {
    return declared(action).lateGround();
  }

  /** Papers an action orders. */
  public List<String> papers(String action) {
    return declared(action).papers();
  }

  /** Clocks an action starts. */
  public List<String> starts(String action) {
    return declared(action).starts();
  }

  /** All stages named, track by track, in the order of their first mention. */
  public SequencedMap<String, SequencedSet<String>> stages() {
    return stages;
  }

  /** The target stages an action may lead to on a track, as far as the declaration fixes them. */
  public Optional<String> stageTo(String action, String track) {
    return Optional.ofNullable(fixedTargets.get(action + "@" + track));
  }

  /**
   * True if an action moves a track, to a stage that the declaration fixes or its outcome chooses.
   */
  public boolean moves(String action, String track) {
    return declared(action).to().containsKey(track);
  }

  /** True if an action closes the case. */
  public boolean closes(String action) {
    return declared(action).closes();
  }

  /** True if an action makes staged rows count. */
  boolean enters(String action) {
    return action(action).map(declared -> !declared.enters().isEmpty()).orElse(false);
  }

  Action declared(String action) {
    return action(action)
        .orElseThrow(
            () -> new IllegalArgumentException("Expected an action of " + name + ": " + action));
  }

  Optional<Action> action(String action) {
    return Optional.ofNullable(actions.get(action));
  }

  Clock clock(String clock) {
    return Optional.ofNullable(clocks.get(clock))
        .orElseThrow(
            () -> new IllegalArgumentException("Expected a clock of " + name + ": " + clock));
  }

  ClockActions actionsOn(String clock) {
    return clockActions.getOrDefault(
        clock, new ClockActions(Set.of(), Map.of(), Set.of(), Map.of(), Set.of()));
  }

  Map<Integer, Procedure> versions() {
    return versions;
  }

  Record emptyData() {
    return emptyData;
  }

  /** The form in which this version keeps a case; see {@link DataForm}. */
  int stateVersion() {
    return stateVersion;
  }

  ObjectReader stateReader() {
    return stateReader;
  }

  Record fold(Record data, CaseEvent event) {
    return fold.apply(data, event);
  }

  /** The clause by which a recused person is refused. */
  Optional<ClauseId> recusal() {
    return recusal;
  }

  EventTypes eventTypes() {
    return eventTypes;
  }

  SequencedSet<String> personalCapacities() {
    return personalCapacities;
  }

  /** How a case of that version moves to this one, if a transition is declared. */
  Optional<Transition> transitionFrom(int older) {
    return Optional.ofNullable(transitions.get(older));
  }

  Procedure otherVersion(int other) {
    return Optional.ofNullable(versions.get(other))
        .orElseThrow(() ->
            new IllegalStateException(
                "Expected version " + other + " of procedure " + name + " to be registered"));
  }

  /** Called once by the engine: the versions of one procedure know each other. */
  void amongVersions(Map<Integer, Procedure> all) {
    versions = Map.copyOf(all);
    transitions.keySet().forEach(older -> demandFits(otherVersion(older)));
  }

  /** Clocks open cases only of procedures that are there, by actions that open one. */
  void demandOpenings(Set<String> declared) {
    for (Clock clock : clocks.values()) {
      if (clock.then() instanceof Clock.Opens opens && !declared.contains(opens.action())) {
        throw new IllegalArgumentException(
            "Expected clock %s of %s to open a declared case but got %s"
                .formatted(clock.name(), name, opens.action()));
      }
    }
  }

  /** What a case carries along must mean something in this version. */
  private void demandFits(Procedure older) {
    if (older.emptyData.getClass() != emptyData.getClass()) {
      throw new IllegalArgumentException(
          "Expected version %d of %s to keep the data of version %d"
              .formatted(version, name, older.version));
    }
    if (!clocks.keySet().containsAll(older.clocks.keySet())) {
      throw new IllegalArgumentException(
          "Expected version %d of %s to declare the clocks %s of version %d"
              .formatted(version, name, older.clocks.keySet(), older.version));
    }
  }
}
