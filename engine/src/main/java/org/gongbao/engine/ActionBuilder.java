package org.gongbao.engine;

import java.time.LocalDate;
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
import org.gongbao.law.LegalTime;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/**
 * Declares one action; the next {@link #on}, {@link #clock} or {@link #build} ends it.
 *
 * @param <S> what a case knows
 * @param <I> the input
 */
public final class ActionBuilder<S extends Record, I> {

  private final ProcedureBuilder<S> procedure;
  private final String name;
  private final Schema schema;
  private final Function<JsonNode, I> bind;
  private final Map<String, Set<String>> from = new LinkedHashMap<>();
  private final Map<String, BiFunction<Record, Object, String>> to = new LinkedHashMap<>();
  private final List<String> roles = new ArrayList<>();
  private final List<ClauseId> cites = new ArrayList<>();
  private final List<Action.Rule> rules = new ArrayList<>();
  private final List<Action.Asking> needs = new ArrayList<>();
  private final List<String> starts = new ArrayList<>();
  private final List<String> papers = new ArrayList<>();
  private Optional<Action.Body<LocalDate>> day = Optional.empty();
  private boolean dayReadsInput;
  private Action.Body<Ruling<Change>> does =
      (known, input, actor) -> Ruling.granted(Change.of(new EngineEvent.Acted()));
  private Action.Body<List<Tie>> ties = (known, input, actor) -> List.of();
  private boolean opening;
  private boolean inPerson;
  private boolean closes;
  private Optional<ClauseId> lateGround = Optional.empty();
  private String lateJudge = "";
  private List<String> lateBy = List.of();
  private boolean keepsTrace;
  private final List<Register<?>> enters = new ArrayList<>();

  ActionBuilder(
      ProcedureBuilder<S> procedure, String name, Schema schema, Function<JsonNode, I> bind) {
    this.procedure = procedure;
    this.name = name;
    this.schema = schema;
    this.bind = bind;
  }

  /**
   * Code of a policy over what is known, what is asked and who asks.
   *
   * @param <I> the input
   * @param <R> what it answers
   */
  @FunctionalInterface
  public interface Step<I, R> {
    /** Pure: it reads nothing but its arguments. */
    R of(Known known, I input, Actor actor);
  }

  /** It opens a case. */
  public ActionBuilder<S, I> opens() {
    opening = true;
    return this;
  }

  /** Stages of the main track from which it may be taken. */
  public ActionBuilder<S, I> from(Enum<?>... stages) {
    return fromTrack(CaseFile.MAIN, stages);
  }

  /** Stages of another track that must be present as well. */
  public ActionBuilder<S, I> fromTrack(String track, Enum<?>... stages) {
    for (Enum<?> stage : stages) {
      from.computeIfAbsent(track, none -> new LinkedHashSet<>()).add(stage.name());
    }
    return this;
  }

  /** The main track's new stage. */
  public ActionBuilder<S, I> to(Enum<?> stage) {
    return toTrack(CaseFile.MAIN, stage);
  }

  /** Another track's new stage. */
  public ActionBuilder<S, I> toTrack(String track, Enum<?> stage) {
    return toTrack(track, stage.name());
  }

  ActionBuilder<S, I> fromTrack(String track, String... stages) {
    from.computeIfAbsent(track, none -> new LinkedHashSet<>()).addAll(List.of(stages));
    return this;
  }

  ActionBuilder<S, I> toTrack(String track, String stage) {
    procedure.mention(track, stage);
    procedure.fixedTargets.put(name + "@" + track, stage);
    to.put(track, (data, input) -> stage);
    return this;
  }

  /** The main track's new stage, from what the case knows after the action. */
  // data and input of this procedure and action
  @SuppressWarnings("unchecked")
  public ActionBuilder<S, I> to(BiFunction<S, I, ? extends Enum<?>> stage) {
    to.put(CaseFile.MAIN, (data, input) -> stage.apply((S) data, (I) input).name());
    return this;
  }

  /**
   * Roles of which the actor must hold one, for an organ or division to which the case is tied in
   * the grant's capacity, or by a personal tie in the capacity of that name.
   */
  public ActionBuilder<S, I> by(String... anyOf) {
    roles.addAll(List.of(anyOf));
    return this;
  }

  /** The law wants the holder himself: a delegate is refused. */
  public ActionBuilder<S, I> inPerson() {
    inPerson = true;
    return this;
  }

  /** Clauses it carries out; the first is named when the action itself is refused. */
  public ActionBuilder<S, I> cites(String... clauses) {
    List.of(clauses).forEach(clause -> cites.add(ClauseId.of(clause)));
    return this;
  }

  /** From here on, rules ask the law of this day instead of the day the action takes effect. */
  // the input of this action
  @SuppressWarnings("unchecked")
  public ActionBuilder<S, I> lawOf(BiFunction<Known, I, LocalDate> dayOfLaw) {
    day = Optional.of((known, input, actor) -> dayOfLaw.apply(known, (I) input));
    dayReadsInput = true;
    return this;
  }

  /** From here on, rules ask the law of the day on which the case was accepted. */
  public ActionBuilder<S, I> lawOfAcceptance() {
    lawOf((known, input) -> LegalTime.day(known.file().accepted().orElse(known.now())));
    dayReadsInput = false;
    return this;
  }

  /** A rule that needs no input; pages ask it before they offer the action. */
  public ActionBuilder<S, I> guard(Function<Known, ? extends Ruling<?>> rule) {
    return guard((known, actor) -> rule.apply(known));
  }

  /** A rule over who acts, that needs no input; pages ask it before they offer the action. */
  public ActionBuilder<S, I> guard(BiFunction<Known, Actor, ? extends Ruling<?>> rule) {
    rules.add(
        new Action.Rule(day, dayReadsInput, (known, input, actor) -> rule.apply(known, actor)));
    return this;
  }

  /** A rule over the input. */
  public ActionBuilder<S, I> rule(BiFunction<Known, I, ? extends Ruling<?>> rule) {
    return rule((known, input, actor) -> rule.apply(known, input));
  }

  /** A rule over the input and who gives it. */
  // the input of this action
  @SuppressWarnings("unchecked")
  public ActionBuilder<S, I> rule(Step<I, ? extends Ruling<?>> rule) {
    rules.add(
        new Action.Rule(day, true, (known, input, actor) -> rule.of(known, (I) input, actor)));
    return this;
  }

  /** The last rule, which makes the change. */
  public ActionBuilder<S, I> does(BiFunction<Known, I, Ruling<Change>> change) {
    return does((known, input, actor) -> change.apply(known, input));
  }

  /** The last rule, which makes the change, with who asks for it. */
  // the input of this action
  @SuppressWarnings("unchecked")
  public ActionBuilder<S, I> does(Step<I, Ruling<Change>> change) {
    Optional<Action.Body<LocalDate>> dayOfLaw = day;
    does =
        (known, input, actor) ->
            change.of(
                dayOfLaw
                    .map(of -> known.under(known.law().on(of.of(known, input, actor))))
                    .orElse(known),
                (I) input,
                actor);
    return this;
  }

  /** The change is this one event. */
  public ActionBuilder<S, I> records(BiFunction<Known, I, CaseEvent> event) {
    return does((known, input) -> Ruling.granted(Change.of(event.apply(known, input))));
  }

  /** Relations that begin with it, also when an opening is only asked about. */
  public ActionBuilder<S, I> ties(BiFunction<Known, I, List<Tie>> begun) {
    return ties((known, input, actor) -> begun.apply(known, input));
  }

  /** Relations that begin with it, also when an opening is only asked about. */
  // the input of this action
  @SuppressWarnings("unchecked")
  public ActionBuilder<S, I> ties(Step<I, List<Tie>> begun) {
    ties = (known, input, actor) -> begun.of(known, (I) input, actor);
    return this;
  }

  /** Facts beyond the case, and their keys from the case and the raw input. */
  public ActionBuilder<S, I> needs(
      Need<?> need, BiFunction<CaseFile, JsonNode, Collection<String>> keys) {
    needs.add(new Action.Asking(need, true, keys));
    return this;
  }

  /** Facts beyond the case, and their keys from the case alone: guards may read them. */
  public ActionBuilder<S, I> needs(Need<?> need, Function<CaseFile, Collection<String>> keys) {
    needs.add(new Action.Asking(need, false, (file, input) -> keys.apply(file)));
    return this;
  }

  /** Clocks that begin a run. */
  public ActionBuilder<S, I> starts(String... clocks) {
    starts.addAll(List.of(clocks));
    return this;
  }

  /** Papers it orders. */
  public ActionBuilder<S, I> makes(String... kinds) {
    papers.addAll(List.of(kinds));
    return this;
  }

  /**
   * It may be recorded later than it took effect, on this ground; where that takes back a firing
   * with consequences, the judge decides. Whom a period binds does not date his own paper back:
   * only these roles record later, the judge where none is named.
   */
  public ActionBuilder<S, I> mayBeRecordedLater(String ground, String judge, String... by) {
    lateGround = Optional.of(ClauseId.of(ground));
    lateJudge = judge;
    lateBy = by.length == 0 ? List.of(judge) : List.of(by);
    return this;
  }

  /** It may go against somebody: the reasons are kept whole, not their digest alone. */
  public ActionBuilder<S, I> keepsReasons() {
    keepsTrace = true;
    return this;
  }

  /**
   * The rows staged for this register count from now on; refused if there are none, or two of one
   * key and version. Bad rows stay out; whether one stops the batch is the policy's own rule, over
   * {@link Staged#NEED}.
   */
  public ActionBuilder<S, I> enters(Register<?> register) {
    enters.add(register);
    return needs(Staged.NEED, file -> List.of(Staged.key(file.id(), register)));
  }

  /** It closes the case: open clocks stop. */
  public ActionBuilder<S, I> closes() {
    closes = true;
    return this;
  }

  /** Ends this action, begins the next. */
  public <J extends Record> ActionBuilder<S, J> on(String action, Class<J> input) {
    return done().on(action, input);
  }

  /** Ends this action, begins the next. */
  public ActionBuilder<S, JsonNode> on(String action, Schema input) {
    return done().on(action, input);
  }

  /** Ends this action, begins a clock. */
  public ClockBuilder<S> clock(String clock, String bearer) {
    return done().clock(clock, bearer);
  }

  /** Ends this action, begins a sign-off. */
  public SignOff<S> signOff(String signOff) {
    return done().signOff(signOff);
  }

  /** Ends the declaration. */
  public Procedure build() {
    return done().build();
  }

  ProcedureBuilder<S> done() {
    if (cites.isEmpty()) {
      throw new IllegalArgumentException("Expected action " + name + " to cite a clause");
    }
    procedure.add(
        new Action(
            name,
            opening,
            schema,
            bind,
            Map.copyOf(from),
            new LinkedHashMap<>(to),
            List.copyOf(roles),
            inPerson,
            List.copyOf(cites),
            List.copyOf(rules),
            does,
            ties,
            List.copyOf(needs),
            List.copyOf(starts),
            List.copyOf(papers),
            lateGround,
            lateJudge,
            lateBy,
            closes,
            keepsTrace,
            List.copyOf(enters)));
    return procedure;
  }
}
