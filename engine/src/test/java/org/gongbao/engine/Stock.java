package org.gongbao.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.Period;
import org.gongbao.law.Ruling;

/** A stock that a clock draws from, and people who come and go: what firings and relations do. */
final class Stock {

  static final Actor KEEPER = Actor.of("ke", "hall", new Grant("keeper", "hall", "", "owner"));
  static final Actor HELPER = Actor.of("li", "");
  static final Posting.Account SHELF = Posting.Account.stock("shelf/1");

  enum Stage {
    OPEN,
    RUN_DOWN
  }

  record File(int drawn) {}

  sealed interface Event extends CaseEvent {
    record Filled(long grams) implements Event {}

    record Drawn() implements Event {}

    record Told() implements Event {}
  }

  record Fill(long grams) {}

  record Helper(boolean comes) {}

  record None() {}

  private Stock() {}

  static Procedure procedure() {
    return Procedure.of("stock", new File(0))
        .law("toy")
        .seenBy("helper")
        .events(
            Event.class,
            (file, event) -> event instanceof Event.Drawn ? new File(file.drawn() + 1) : file)
        .on("fill", Fill.class)
        .opens()
        .to(Stage.OPEN)
        .by("keeper")
        .cites("toy/7.1")
        .ties((known, in) -> List.of(Tie.of("organ/hall", "owner", known.now())))
        .does((known, in) ->
            Ruling.granted(
                Change.of(new Event.Filled(in.grams()))
                    .posting(new Posting(Posting.Account.free("harvest"), SHELF, in.grams()))))
        .starts("draw", "monthly")
        .on("draw", None.class)
        .from(Stage.OPEN)
        .to(Stage.RUN_DOWN)
        .cites("toy/7.2")
        .does((known, in) ->
            Ruling.granted(
                Change.of(new Event.Drawn())
                    .posting(new Posting(SHELF, Posting.Account.free("eaten"), 5))))
        .on("tell", None.class)
        .from(Stage.OPEN, Stage.RUN_DOWN)
        .cites("toy/7.3")
        .records((known, in) -> new Event.Told())
        .on("helper", Helper.class)
        .from(Stage.OPEN, Stage.RUN_DOWN)
        .by("keeper")
        .cites("toy/7.4")
        .does((known, in) -> {
          Tie tie = Tie.of("person/li", "helper", known.effectiveAt());
          Optional<Instant> end = in.comes() ? Optional.empty() : Optional.of(known.effectiveAt());
          return Ruling.granted(
              Change.of().tied(new Tie(tie.subject(), tie.capacity(), tie.from(), end)));
        })
        .clock("draw", "keeper")
        .after(law -> Ruling.granted(Period.calendarDays(2)))
        .cites("toy/7.2")
        .fires("draw")
        .clock("monthly", "keeper")
        .every(
            law -> Ruling.granted(Period.months(1)), Clock.CountFrom.LAST_DUE, Clock.CatchUp.EACH)
        .cites("toy/7.3")
        .fires("tell")
        .build();
  }
}
