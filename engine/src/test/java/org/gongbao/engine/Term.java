package org.gongbao.engine;

import java.util.List;

/** One stage, and a term in working days. */
final class Term {

  enum Stage {
    OPEN,
    OVER
  }

  record File(int lapses) {}

  sealed interface Event extends CaseEvent {
    record Begun() implements Event {}

    record Lapsed() implements Event {}
  }

  record None() {}

  private Term() {}

  static Procedure procedure() {
    return Procedure.of("term", new File(0))
        .law("toy")
        .events(
            Event.class,
            (file, event) -> event instanceof Event.Lapsed ? new File(file.lapses() + 1) : file)
        .on("begin", None.class)
        .opens()
        .to(Stage.OPEN)
        .by("window")
        .cites("toy/1.1")
        .ties((known, in) -> List.of(Tie.of("organ/store", "keeper", known.now())))
        .records((known, in) -> new Event.Begun())
        .starts("term")
        .on("lapse", None.class)
        .from(Stage.OPEN)
        .to(Stage.OVER)
        .cites("toy/1.2")
        .records((known, in) -> new Event.Lapsed())
        .closes()
        .clock("term", "window")
        .after(Clock.workingDays("toy.term"))
        .cites("toy/1.2")
        .fires("lapse")
        .build();
  }
}
