package org.gongbao.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import tools.jackson.core.JacksonException;

/** Decides one command on what is known. Pure: no clock, no database, no chance. */
final class Deciding {

  /** The engine's own rules, cited where no clause of a document applies. */
  static final ClauseId ENGINE_ACTION = ClauseId.of("engine/action");

  private static final Object NO_INPUT = new Object();

  private Deciding() {}

  /**
   * A granted command.
   *
   * @param input the bound input
   */
  record Verdict(Action action, Object input, Change change) {}

  /** May it be done, and if so, what changes. */
  static Ruling<Verdict> judge(Known known, Command command) {
    return judge(known, command, false);
  }

  /** The same of a command that another case sends: it may take what nobody takes by hand. */
  static Ruling<Verdict> judgeSent(Known known, Command command) {
    return judge(known, command, true);
  }

  private static Ruling<Verdict> judge(Known known, Command command, boolean sent) {
    Optional<Action> declared = known.file().procedure().action(command.plainAction());
    if (declared.isEmpty()) {
      return Ruling.refused(
          RefusalKind.MALFORMED, ENGINE_ACTION, "engine.unknown-action", command.plainAction());
    }
    Action action = declared.get();
    boolean byHand = !(sent && action.roles().isEmpty());
    return may(known, action, command.actor(), byHand)
        .then(yes -> bound(action, command))
        .then(input -> {
          Ruling<Verdict> ruled = ruled(known, action, input, command.actor());
          return ruled instanceof Ruling.Refused<Verdict> || !byHand
              ? ruled
              : inPlace(known, action, input, command.actor()).then(yes -> ruled);
        });
  }

  /**
   * Whoever opens a case must hold his role for a place to which it will be tied, or be tied to it
   * himself. Asked after the policy's own rules, which know a better clause.
   */
  private static Ruling<Boolean> inPlace(Known known, Action action, Object input, Actor actor) {
    if (!action.opening() || actor.isClock()) {
      return Ruling.granted(true);
    }
    List<Tie> ties = action.ties().of(known, input, actor);
    if (action.inPerson()) {
      return holdsThere(known, action, actor, ties)
          .then(yes -> holdsThere(known, action, actor.asHimself(), ties));
    }
    return holdsThere(known, action, actor, ties);
  }

  private static Ruling<Boolean> holdsThere(
      Known known, Action action, Actor actor, List<Tie> ties) {
    boolean own = ties.stream().anyMatch(tie -> tie.subject().equals("person/" + actor.person()));
    return own && action.roles().stream().anyMatch(actor::holds)
        ? Ruling.granted(true)
        : Standing.of(known, actor).holdsOneOf(action.roles(), action.clause(), ties);
  }

  private static Ruling<Verdict> ruled(Known known, Action action, Object input, Actor actor) {
    List<Question> open = new ArrayList<>();
    for (Action.Rule rule : action.rules()) {
      Known under = onDay(known, rule.day(), input, actor);
      switch (rule.body().of(under, input, actor)) {
        case Ruling.Granted<?> _ -> {}
        case Ruling.Refused<?> refused -> {
          return refused.as();
        }
        case Ruling.Undetermined<?> undetermined -> open.addAll(undetermined.questions());
      }
    }
    if (!open.isEmpty()) {
      return new Ruling.Undetermined<>(
          open.stream().distinct().toList(), org.gongbao.law.Trace.NONE);
    }
    return action
        .does()
        .of(known, input, actor)
        .then(change -> entering(known, action, change))
        .map(change ->
            new Verdict(action, input, change.tied(action.ties().of(known, input, actor))));
  }

  /** What was staged begins to count: its number and root go on record, one tie makes it count. */
  private static Ruling<Change> entering(Known known, Action action, Change change) {
    List<CaseEvent> events = new ArrayList<>(change.events());
    List<Tie> ties = new ArrayList<>();
    for (Register<?> register : action.enters()) {
      Staged staged =
          known.facts().get(Staged.NEED, Staged.key(known.file().id(), register)).orElseThrow();
      if (staged.rows() == 0) {
        return Ruling.refused(
            RefusalKind.MISSING, action.clause(), "engine.nothing-staged", register.name());
      }
      if (staged.doubled() > 0) {
        return Ruling.refused(
            RefusalKind.CONFLICT,
            action.clause(),
            "engine.doubled-rows",
            register.name(),
            staged.doubled());
      }
      events.add(new EngineEvent.Entered(register.name(), staged.rows(), staged.root()));
      ties.add(Tie.of(register.asSubject(), Register.ENTERED, known.now()));
    }
    return Ruling.granted(
        new Change(events, ties, change.postings(), change.sends()).tied(change.ties()));
  }

  /** Whether the actor may take the action now, as far as it can be said without an input. */
  static Ruling<Boolean> mayWithoutInput(Known known, Action action, Actor actor) {
    Ruling<Boolean> may = may(known, action, actor);
    List<Ruling<Boolean>> rulings = new ArrayList<>();
    rulings.add(may);
    if (may.isGranted()) {
      for (Action.Rule rule : action.rules()) {
        if (!rule.readsInput()) {
          Known under = onDay(known, rule.day(), NO_INPUT, actor);
          rulings.add(rule.body().of(under, NO_INPUT, actor).map(yes -> true));
        }
      }
    }
    return Ruling.all(rulings);
  }

  /** The relations an opening begins even while it is only asked about. */
  static List<Tie> ties(Known known, Command command) {
    Action action = known.file().procedure().declared(command.plainAction());
    return bound(action, command) instanceof Ruling.Granted<Object>(Object input, var _)
        ? action.ties().of(known, input, command.actor())
        : List.of();
  }

  private static Known onDay(
      Known known, Optional<Action.Body<LocalDate>> day, Object input, Actor actor) {
    return day.map(of -> known.under(known.law().on(of.of(known, input, actor)))).orElse(known);
  }

  private static Ruling<Object> bound(Action action, Command command) {
    List<Schema.Problem> problems = new ArrayList<>(InputCheck.controls(command.input()));
    problems.addAll(action.schema().check(command.input()));
    if (!problems.isEmpty()) {
      List<String> values = new ArrayList<>();
      for (Schema.Problem problem : problems) {
        values.addAll(List.of(problem.field(), problem.key(), problem.value()));
      }
      return new Ruling.Refused<>(
          RefusalKind.MALFORMED,
          action.clause(),
          new Sentence("engine.input", values),
          org.gongbao.law.Trace.NONE);
    }
    try {
      return Ruling.granted(action.bind().apply(command.input()));
    } catch (JacksonException e) {
      // a record's own constructor refused what the schema lets through
      return Ruling.refused(
          RefusalKind.MALFORMED,
          action.clause(),
          "engine.input",
          pointer(e),
          "input.value",
          Optional.ofNullable(e.getOriginalMessage()).orElse(""));
    }
  }

  private static String pointer(JacksonException e) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      pointer.append('/');
      if (step.getPropertyName() == null) {
        pointer.append(step.getIndex());
      } else {
        pointer.append(step.getPropertyName());
      }
    }
    return pointer.toString();
  }

  /** Role, place, recusal, person and stage, in this order: nobody learns what is not his. */
  static Ruling<Boolean> may(Known known, Action action, Actor actor) {
    return may(known, action, actor, true);
  }

  private static Ruling<Boolean> may(Known known, Action action, Actor actor, boolean byHand) {
    CaseFile file = known.file();
    Standing standing = Standing.of(known, actor);
    return (byHand ? standing.mayTake(action) : standing.notRecused(action.clause()))
        .then(yes ->
            action.opening() == (file.revision() == 0 || file.stage().equals(CaseFile.ASKED))
                ? Ruling.granted(true)
                : Ruling.<Boolean>refused(
                    action.opening() ? RefusalKind.CONFLICT : RefusalKind.NOT_YET,
                    action.clause(),
                    action.opening() ? "engine.already-open" : "engine.not-open"))
        .then(yes ->
            file.closed().isEmpty()
                ? Ruling.granted(true)
                : Ruling.<Boolean>refused(
                    RefusalKind.TOO_LATE, action.clause(), "engine.closed", file.closed().get()))
        .then(yes -> inStage(known, action));
  }

  private static Ruling<Boolean> inStage(Known known, Action action) {
    if (action.opening()) {
      return Ruling.granted(true);
    }
    CaseFile file = known.file();
    for (Map.Entry<String, Set<String>> from : action.from().entrySet()) {
      String present = file.stage(from.getKey());
      if (!known
          .law()
          .condition(
              action.clause(), "stage:" + from.getKey(), from.getValue().contains(present))) {
        List<String> order =
            List.copyOf(
                file.procedure()
                    .stages()
                    .getOrDefault(from.getKey(), new java.util.LinkedHashSet<>()));
        boolean before =
            from.getValue().stream()
                .anyMatch(stage -> order.indexOf(present) < order.indexOf(stage));
        return Ruling.refused(
            before ? RefusalKind.NOT_YET : RefusalKind.TOO_LATE,
            action.clause(),
            "engine.stage",
            from.getKey(),
            present,
            String.join(", ", from.getValue().stream().sorted().toList()));
      }
    }
    return Ruling.granted(true);
  }
}
