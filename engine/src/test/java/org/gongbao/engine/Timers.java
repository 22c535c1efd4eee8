package org.gongbao.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Period;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import tools.jackson.databind.JsonNode;

/** Two procedures on which clocks and sends are tried: a parent, and the children it opens. */
final class Timers {

  static final Actor CLERK = Actor.of("chen", "desk-1", new Grant("clerk", "desk-1", "", "owner"));

  enum Stage {
    RUNNING,
    OVER
  }

  record File(int fired, Optional<Instant> fixed) {}

  record None() {}

  record Start(Optional<Instant> fixed) {}

  record Longer(int days) {}

  record Send(List<CaseId> to, String action, int openings) {}

  record Born(boolean sure) {}

  sealed interface Event extends CaseEvent {
    record Started(Optional<Instant> fixed) implements Event {}

    record Ticked() implements Event {}

    record Sent() implements Event {}
  }

  sealed interface ChildEvent extends CaseEvent {
    record Born() implements ChildEvent {}

    record Touched() implements ChildEvent {}
  }

  private Timers() {}

  private static List<Tie> desk(Known known) {
    return List.of(Tie.of("organ/desk-1", "owner", known.now()));
  }

  private static File apply(File file, Event event) {
    return switch (event) {
      case Event.Started(Optional<Instant> fixed) -> new File(0, fixed);
      case Event.Ticked _ -> new File(file.fired() + 1, file.fixed());
      case Event.Sent _ -> file;
    };
  }

  static Procedure parent() {
    return Procedure.of("timers", new File(0, Optional.empty()))
        .law("toy")
        .events(Event.class, Timers::apply)
        .on("start", Start.class)
        .opens()
        .to(Stage.RUNNING)
        .by("clerk")
        .cites("toy/8.1")
        .ties((known, in) -> desk(known))
        .records((known, in) -> new Event.Started(in.fixed()))
        .starts("days", "working", "weekly", "daily", "fixed", "birth")
        .on("pause", None.class)
        .from(Stage.RUNNING)
        .by("clerk")
        .cites("toy/8.2")
        .on("resume", None.class)
        .from(Stage.RUNNING)
        .by("clerk")
        .cites("toy/8.2")
        .on("extend", Longer.class)
        .from(Stage.RUNNING)
        .by("clerk")
        .cites("toy/8.3")
        .on("again", None.class)
        .from(Stage.RUNNING)
        .by("clerk")
        .cites("toy/8.4")
        .starts("days")
        .on("tick", None.class)
        .from(Stage.RUNNING)
        .cites("toy/8.5")
        .records((known, in) -> new Event.Ticked())
        .on("send", Send.class)
        .from(Stage.RUNNING)
        .by("clerk")
        .cites("toy/8.6")
        .does(Timers::send)
        .clock("days", "clerk")
        .after(Clock.calendarDays("toy.days"))
        .cites("toy/8.1")
        .warns(Period.calendarDays(3), Period.calendarDays(1))
        .pausedBy("pause", "toy/8.2")
        .resumedBy("resume")
        .extendedBy(
            "extend", (JsonNode in) -> Period.calendarDays(in.path("days").asInt()), "toy/8.3")
        .clock("working", "clerk")
        .after(Clock.workingDays("toy.working"))
        .cites("toy/8.1")
        .clock("weekly", "clerk")
        .every(Clock.calendarDays("toy.week"), Clock.CountFrom.LAST_DUE, Clock.CatchUp.EACH)
        .cites("toy/8.1")
        .fires("tick")
        .clock("daily", "clerk")
        .every(Clock.hours("toy.day"), Clock.CountFrom.LAST_DUE, Clock.CatchUp.COALESCE)
        .cites("toy/8.1")
        .clock("fixed", "clerk")
        .on(file -> file.data(File.class).fixed())
        .cites("toy/8.1")
        .clock("birth", "clerk")
        .after(Clock.calendarDays("toy.birth"))
        .cites("toy/8.1")
        .opens("child/bear", file -> TestCity.json("{'sure': false}"))
        .build();
  }

  private static Ruling<Change> send(Known known, Send in, Actor actor) {
    List<Command> sends = new java.util.ArrayList<>();
    for (CaseId to : in.to()) {
      sends.add(
          new Command(to, in.action(), TestCity.json("{}"), actor, Command.AT_ONCE, "s/" + to));
    }
    for (int i = 0; i < in.openings(); i++) {
      CaseId id = known.file().newCase(i);
      sends.add(
          new Command(
              id,
              "child/bear",
              TestCity.json("{'sure': true}"),
              actor,
              Command.AT_ONCE,
              "o/" + id));
    }
    return Ruling.granted(Change.of(new Event.Sent()).sending(sends));
  }

  /** How many children an organ is expected to have. */
  record Counted(String organ, int children) {}

  private static Ruling<Boolean> counted(Known known, Counted in) {
    Tied tied =
        known
            .facts()
            .get(Need.TIED, Tied.key("child", "organ/" + in.organ(), "owner"))
            .orElseThrow();
    return tied.cases().size() == in.children() && !tied.more()
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONFLICT, ClauseId.of("toy/7.6"), "toy.count", tied.cases().size());
  }

  static Procedure child() {
    return Procedure.of("child", new None())
        .law("toy")
        .events(ChildEvent.class, (file, event) -> file)
        .on("bear", Born.class)
        .opens()
        .to(Stage.RUNNING)
        .by("clerk")
        .cites("toy/7.1")
        .ties((known, in) -> desk(known))
        .rule((known, in) -> in.sure() ? Ruling.granted(true) : asked(known))
        .records((known, in) -> new ChildEvent.Born())
        .on("touch", None.class)
        .from(Stage.RUNNING)
        .by("clerk")
        .cites("toy/7.2")
        .records((known, in) -> new ChildEvent.Touched())
        .on("doubt", None.class)
        .from(Stage.RUNNING)
        .by("clerk")
        .cites("toy/7.3")
        .guard(Timers::asked)
        .records((known, in) -> new ChildEvent.Touched())
        .on("refuse", None.class)
        .from(Stage.RUNNING)
        .by("clerk")
        .cites("toy/7.4")
        .guard(known ->
            Ruling.refused(RefusalKind.CONDITION_NOT_MET, ClauseId.of("toy/7.4"), "toy.no"))
        .on("nod", None.class)
        .from(Stage.RUNNING)
        .cites("toy/7.6")
        .records((known, in) -> new ChildEvent.Touched())
        .on("count", Counted.class)
        .from(Stage.RUNNING)
        .by("clerk")
        .cites("toy/7.6")
        .needs(
            Need.TIED,
            (file, in) ->
                List.of(Tied.key("child", "organ/" + in.path("organ").asString(), "owner")))
        .rule(Timers::counted)
        .records((known, in) -> new ChildEvent.Touched())
        .on("pass-on", None.class)
        .from(Stage.RUNNING)
        .by("clerk")
        .cites("toy/7.5")
        .does((known, in, actor) ->
            Ruling.granted(
                Change.of()
                    .sending(
                        List.of(
                            new Command(
                                known.file().id(),
                                "touch",
                                TestCity.json("{}"),
                                actor,
                                Command.AT_ONCE,
                                "p")))))
        .on("end", None.class)
        .from(Stage.RUNNING)
        .to(Stage.OVER)
        .by("clerk")
        .cites("toy/7.6")
        .closes()
        .build();
  }

  private static Ruling<Boolean> asked(Known known) {
    return known.file().answer("sure").isPresent()
        ? Ruling.granted(true)
        : Ruling.undetermined(
            new Question("sure", ClauseId.of("toy/7.1"), "clerk", Sentence.of("toy.sure")));
  }
}
