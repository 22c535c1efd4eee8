package org.gongbao.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.Period;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/**
 * Declares one clock: when, what then, what the actions do to it. The next {@link #on}, {@link
 * #clock} or {@link #build} ends it.
 *
 * @param <S> what a case knows
 */
public final class ClockBuilder<S extends Record> {

  private final ProcedureBuilder<S> procedure;
  private final String name;
  private final String bearer;
  private final List<ClauseId> cites = new ArrayList<>();
  private final List<Period> warnings = new ArrayList<>();
  private final Set<String> stoppedBy = new LinkedHashSet<>();
  private final Map<String, ClauseId> pausedBy = new LinkedHashMap<>();
  private final Set<String> resumedBy = new LinkedHashSet<>();
  private final Map<String, Procedure.Extension> extendedBy = new LinkedHashMap<>();
  private final Set<String> restartedBy = new LinkedHashSet<>();
  private Optional<Clock.Timing> timing = Optional.empty();
  private Clock.Then then = new Clock.Ends();
  private String calendar = "cn";
  private final List<Clock.Asking> needs = new ArrayList<>();

  ClockBuilder(ProcedureBuilder<S> procedure, String name, String bearer) {
    this.procedure = procedure;
    this.name = name;
    this.bearer = bearer;
  }

  /** Over after a period from its start. */
  public ClockBuilder<S> after(Function<Law, Ruling<Period>> period) {
    return timing(new Clock.After(period));
  }

  /** Over at an instant that the case's data fix when it starts. */
  public ClockBuilder<S> on(Function<CaseFile, Optional<Instant>> date) {
    return timing(new Clock.On(date));
  }

  /** Over again and again. */
  public ClockBuilder<S> every(
      Function<Law, Ruling<Period>> period, Clock.CountFrom from, Clock.CatchUp catchUp) {
    return timing(new Clock.Every(period, from, catchUp));
  }

  /** Over at an instant that follows from facts, as often as they are looked at. */
  public ClockBuilder<S> from(BiFunction<CaseFile, Facts, Optional<Instant>> date) {
    return timing(new Clock.From(date));
  }

  /** Facts that the instant is derived from, and their keys. */
  public ClockBuilder<S> needs(Need<?> need, Function<CaseFile, Collection<String>> keys) {
    needs.add(new Clock.Asking(need, keys));
    return this;
  }

  private ClockBuilder<S> timing(Clock.Timing chosen) {
    timing = Optional.of(chosen);
    return this;
  }

  /** Clauses that set it. */
  public ClockBuilder<S> cites(String... clauses) {
    List.of(clauses).forEach(clause -> cites.add(ClauseId.of(clause)));
    return this;
  }

  /** Warns the bearer this long before it is over; longest first. */
  public ClockBuilder<S> warns(Period... before) {
    warnings.addAll(List.of(before));
    return this;
  }

  /** Counts by this work calendar instead of the country's. */
  public ClockBuilder<S> calendar(String id) {
    calendar = id;
    return this;
  }

  /** When over, the engine takes this action. */
  public ClockBuilder<S> fires(String action) {
    then = new Clock.Fires(action);
    return this;
  }

  /** When over, the engine opens another case. */
  public ClockBuilder<S> opens(String procedureAndAction, Function<CaseFile, JsonNode> input) {
    then = new Clock.Opens(procedureAndAction, input);
    return this;
  }

  /** Actions that end it before it is over. */
  public ClockBuilder<S> stoppedBy(String... actions) {
    stoppedBy.addAll(List.of(actions));
    return this;
  }

  /** An action that lets it stand still, on a legal ground. */
  public ClockBuilder<S> pausedBy(String action, String ground) {
    pausedBy.put(action, ClauseId.of(ground));
    return this;
  }

  /** Actions after which it goes on. */
  public ClockBuilder<S> resumedBy(String... actions) {
    resumedBy.addAll(List.of(actions));
    return this;
  }

  /** An action that gives it another length, read from its input, on a legal ground. */
  public ClockBuilder<S> extendedBy(
      String action, Function<JsonNode, Period> length, String ground) {
    extendedBy.put(action, new Procedure.Extension(length, ClauseId.of(ground)));
    return this;
  }

  /** Actions from which a recurrence counts anew. */
  public ClockBuilder<S> restartedBy(String... actions) {
    restartedBy.addAll(List.of(actions));
    return this;
  }

  /** Ends this clock, begins an action. */
  public <I extends Record> ActionBuilder<S, I> on(String action, Class<I> input) {
    return done().on(action, input);
  }

  /** Ends this clock, begins another. */
  public ClockBuilder<S> clock(String clock, String role) {
    return done().clock(clock, role);
  }

  /** Ends this clock, begins a sign-off. */
  public SignOff<S> signOff(String signOff) {
    return done().signOff(signOff);
  }

  /** Ends the declaration. */
  public Procedure build() {
    return done().build();
  }

  ProcedureBuilder<S> done() {
    if (cites.isEmpty()) {
      throw new IllegalArgumentException("Expected clock " + name + " to cite a clause");
    }
    Clock.Timing when =
        timing.orElseThrow(
            () -> new IllegalArgumentException("Expected clock " + name + " to say when"));
    procedure.add(
        new Clock(
            name,
            when,
            then,
            bearer,
            List.copyOf(cites),
            List.copyOf(warnings),
            calendar,
            List.copyOf(needs)),
        new Procedure.ClockActions(
            Set.copyOf(stoppedBy),
            Map.copyOf(pausedBy),
            Set.copyOf(resumedBy),
            Map.copyOf(extendedBy),
            Set.copyOf(restartedBy)));
    return procedure;
  }
}
