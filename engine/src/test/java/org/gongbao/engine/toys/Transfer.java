package org.gongbao.engine.toys;

import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Procedure;

/** Toy 7: a case handed over between two engines with two databases, its chain unbroken. */
public final class Transfer {
  public enum Stage {
    HERE,
    DONE
  }

  public record File(int steps) {}

  public sealed interface Event extends CaseEvent {
    record Accepted() implements Event {}

    record Worked() implements Event {}
  }

  public record None() {}

  private Transfer() {}

  public static Procedure procedure() {
    return Procedure.of("transfer", new File(0))
        .law("toy")
        .events(
            Event.class,
            (file, event) -> event instanceof Event.Worked ? new File(file.steps() + 1) : file)
        .on("accept", None.class)
        .opens()
        .to(Stage.HERE)
        .by("window")
        .cites("toy/8.1")
        .ties((known, in) -> Toys.store(known.now()))
        .records((known, in) -> new Event.Accepted())
        .on("work", None.class)
        .from(Stage.HERE)
        .by("window")
        .cites("toy/8.2")
        .records((known, in) -> new Event.Worked())
        .on("finish", None.class)
        .from(Stage.HERE)
        .to(Stage.DONE)
        .by("window")
        .cites("toy/8.3")
        .closes()
        .build();
  }
}
