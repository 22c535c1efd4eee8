package org.gongbao.benchmarks;

import java.util.List;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.LawBook;
import org.gongbao.law.Period;
import org.gongbao.law.Ruling;

/**
 * A case that runs for years of an invented law: every three months a report is due, of which the
 * bearer is warned ten days before, and which counts as missed when nobody files it.
 */
final class YearsCase {

  static final String NAME = "years";
  static final Actor CLERK = Actor.of("chen", "desk-1", new Grant("clerk", "desk-1", "", "owner"));

  enum Stage {
    OPEN
  }

  record File(int missed) {}

  record Open(int number) {}

  record None() {}

  sealed interface Event extends CaseEvent {
    record Opened(int number) implements Event {}

    record Missed() implements Event {}
  }

  private YearsCase() {}

  static Procedure procedure() {
    return Procedure.of(NAME, new File(0))
        .law("bench")
        .events(
            Event.class,
            (file, event) -> event instanceof Event.Missed ? new File(file.missed() + 1) : file)
        .on("open", Open.class)
        .opens()
        .to(Stage.OPEN)
        .by("clerk")
        .cites("bench/1.1")
        .ties((known, in) -> List.of(Tie.of("organ/desk-1", "owner", known.now())))
        .records((known, in) -> new Event.Opened(in.number()))
        .starts("report")
        .on("miss", None.class)
        .from(Stage.OPEN)
        .cites("bench/1.2")
        .records((known, in) -> new Event.Missed())
        .clock("report", "clerk")
        .every(
            law -> Ruling.granted(Period.months(3)), Clock.CountFrom.LAST_DUE, Clock.CatchUp.EACH)
        .cites("bench/1.2")
        .warns(Period.calendarDays(10))
        .fires("miss")
        .build();
  }

  static LawBook law() {
    return SixStages.law();
  }
}
