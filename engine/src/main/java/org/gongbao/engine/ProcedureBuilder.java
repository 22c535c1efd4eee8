package org.gongbao.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.law.ClauseId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * Declares a procedure in the order of the articles, so that an auditor can read it against the
 * text. Mistakes of declaration are exceptions at start-up.
 *
 * @param <S> what a case knows
 */
public final class ProcedureBuilder<S extends Record> {

  final String name;
  final Record emptyData;
  int version = 1;
  String law = "";
  Optional<ClauseId> recusal = Optional.empty();
  BiFunction<Record, CaseEvent, Record> fold = (data, event) -> data;
  final SequencedMap<String, Action> actions = new LinkedHashMap<>();
  final SequencedMap<String, Clock> clocks = new LinkedHashMap<>();
  final Map<String, Procedure.ClockActions> clockActions = new TreeMap<>();
  final Map<String, List<String>> signOffs = new TreeMap<>();
  final SequencedSet<String> personalCapacities = new LinkedHashSet<>();
  final Map<Integer, Procedure.Transition> transitions = new TreeMap<>();
  final Map<String, Procedure.Staging> stagings = new TreeMap<>();
  final SequencedMap<String, SequencedSet<String>> stages = new LinkedHashMap<>();
  final Map<String, String> fixedTargets = new TreeMap<>();
  private final EventTypes.Builder events = new EventTypes.Builder();

  ProcedureBuilder(String name, S emptyData) {
    this.name = name;
    this.emptyData = emptyData;
    if (!name.matches("[a-z][a-z0-9-]*") || name.equals("engine")) {
      throw new IllegalArgumentException("Expected a kebab-case procedure name but got " + name);
    }
    EventTypes.demandTextIsDeclared(emptyData.getClass());
  }

  /** Slug of the document whose clauses it runs. */
  public ProcedureBuilder<S> law(String slug) {
    law = slug;
    return this;
  }

  /** The clause by which whoever is tied as {@link Tie#RECUSED} may do nothing on a case. */
  public ProcedureBuilder<S> recusal(String clause) {
    recusal = Optional.of(ClauseId.of(clause));
    return this;
  }

  /** Version of this declaration, from 1. */
  public ProcedureBuilder<S> version(int number) {
    version = number;
    return this;
  }

  /**
   * Lets a case of an older version move to this one by the built-in action {@code repin}.
   *
   * @param stages main stage before to main stage after; a case in another stage cannot move
   * @param role role that decides it
   */
  public ProcedureBuilder<S> movesFrom(int older, Map<String, String> stages, String role) {
    transitions.put(older, new Procedure.Transition(Map.copyOf(stages), role));
    return this;
  }

  /**
   * The policy's events, a sealed interface of records, and how each changes what a case knows.
   *
   * @param types the sealed interface; every record of it is an event of this procedure
   */
  // the data of a case of this procedure is always an S
  @SuppressWarnings("unchecked")
  public <E extends CaseEvent> ProcedureBuilder<S> events(
      Class<E> types, BiFunction<S, E, S> apply) {
    events.sealed(name, types);
    BiFunction<Record, CaseEvent, Record> before = fold;
    fold =
        (data, event) ->
            types.isInstance(event)
                ? apply.apply((S) data, types.cast(event))
                : before.apply(data, event);
    return this;
  }

  /** How the open part of an older version of an event becomes the next version's. */
  public ProcedureBuilder<S> upcasts(
      Class<? extends CaseEvent> type, int older, java.util.function.UnaryOperator<ObjectNode> up) {
    events.upcaster(name, type, older, up);
    return this;
  }

  /** Capacities in which a person himself sees and acts on a case: a team leader, an applicant. */
  public ProcedureBuilder<S> seenBy(String... capacities) {
    personalCapacities.addAll(List.of(capacities));
    return this;
  }

  /**
   * Rows of a register may be staged for a case in these stages of the main track, by this role;
   * said again for another role, by either. No action that enters them may be taken from such a
   * stage: what is entered must hold still.
   */
  public ProcedureBuilder<S> staging(Register<?> register, String role, Enum<?>... in) {
    Set<String> names =
        Stream.of(in).map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> roles = new LinkedHashSet<>();
    Optional.ofNullable(stagings.get(register.name()))
        .ifPresent(before -> roles.addAll(before.roles()));
    roles.add(role);
    stagings.put(register.name(), new Procedure.Staging(register, Set.copyOf(roles), names));
    return this;
  }

  /** Declares an action with its input record. */
  public <I extends Record> ActionBuilder<S, I> on(String action, Class<I> input) {
    ObjectReader reader = Json.MAPPER.readerFor(input);
    return new ActionBuilder<>(this, action, Schema.of(input), node -> reader.readValue(node));
  }

  /** Declares an action whose input is JSON by a schema of its own: a published form, a matter. */
  public ActionBuilder<S, JsonNode> on(String action, Schema schema) {
    return new ActionBuilder<>(this, action, schema, node -> node);
  }

  /** Declares a clock, borne by a role. */
  public ClockBuilder<S> clock(String clock, String bearer) {
    return new ClockBuilder<>(this, clock, bearer);
  }

  /** Declares that several bodies sign, each on a track of its own. */
  public SignOff<S> signOff(String signOff) {
    return new SignOff<>(this, signOff);
  }

  /** Ends the declaration. */
  public Procedure build() {
    for (Map.Entry<String, Procedure.ClockActions> entry : clockActions.entrySet()) {
      Procedure.ClockActions on = entry.getValue();
      List<String> named = new ArrayList<>(on.stoppedBy());
      named.addAll(on.pausedBy().keySet());
      named.addAll(on.resumedBy());
      named.addAll(on.extendedBy().keySet());
      named.addAll(on.restartedBy());
      named.forEach(action -> demand(actions.containsKey(action), "an action", action));
    }
    for (Clock clock : clocks.values()) {
      if (clock.then() instanceof Clock.Fires fires) {
        demand(actions.containsKey(fires.action()), "an action", fires.action());
        demandNoInput(fires.action());
      }
    }
    for (Action action : actions.values()) {
      action.starts().forEach(clock -> demand(clocks.containsKey(clock), "a clock", clock));
      action.enters().forEach(register -> demandStill(action, register));
    }
    if (actions.values().stream().noneMatch(Action::opening)) {
      throw new IllegalArgumentException("Expected " + name + " to declare an opening action");
    }
    return new Procedure(this);
  }

  private void demandStill(Action action, Register<?> register) {
    Procedure.Staging staging = stagings.get(register.name());
    Set<String> from = action.from().getOrDefault(CaseFile.MAIN, Set.of());
    if (staging == null || from.isEmpty() || !Collections.disjoint(from, staging.stages())) {
      throw new IllegalArgumentException(
          "Expected %s of %s to enter %s from a stage in which none can be staged"
              .formatted(action.name(), name, register.name()));
    }
  }

  private void demandNoInput(String fired) {
    List<Schema.Problem> problems =
        Optional.ofNullable(actions.get(fired))
            .map(action -> action.schema().check(Json.MAPPER.createObjectNode()))
            .orElse(List.of());
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected action %s of %s, which a clock takes, to need no input but it needs %s"
              .formatted(fired, name, problems.getFirst().field()));
    }
  }

  private void demand(boolean declared, String kind, String what) {
    if (!declared) {
      throw new IllegalArgumentException(
          "Expected " + name + " to declare " + kind + " named " + what);
    }
  }

  void add(Action action) {
    if (Procedure.BUILT_IN.contains(action.name())) {
      throw new IllegalArgumentException(
          "Expected " + name + " not to declare the built-in action " + action.name());
    }
    if (actions.putIfAbsent(action.name(), action) != null) {
      throw new IllegalArgumentException(
          "Expected one declaration of " + name + "/" + action.name() + " but got two");
    }
    action.from().forEach((track, from) -> from.forEach(stage -> mention(track, stage)));
  }

  void add(Clock clock, Procedure.ClockActions effects) {
    if (clocks.putIfAbsent(clock.name(), clock) != null) {
      throw new IllegalArgumentException(
          "Expected one declaration of clock " + clock.name() + " but got two");
    }
    clockActions.put(clock.name(), effects);
  }

  void mention(String track, String stage) {
    stages.computeIfAbsent(track, none -> new LinkedHashSet<>()).add(stage);
  }

  EventTypes eventTypes() {
    return events.build();
  }
}
