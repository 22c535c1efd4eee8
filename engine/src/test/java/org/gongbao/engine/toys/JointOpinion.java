package org.gongbao.engine.toys;

import java.util.List;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.SignOff;

/** Toy 2: a joint opinion that four bodies sign, one of which returns it. */
public final class JointOpinion {
  public static final List<String> BODIES = List.of("planning", "finance", "land", "science");

  public enum Stage {
    DRAFTED,
    ISSUED
  }

  public record File(int issued) {}

  public sealed interface Event extends CaseEvent {
    record Drafted() implements Event {}

    record Issued() implements Event {}
  }

  public record None() {}

  private JointOpinion() {}

  public static Procedure procedure(SignOff.OnReturn onReturn) {
    return Procedure.of("joint-opinion", new File(0))
        .law("toy")
        .events(Event.class, (file, event) -> event instanceof Event.Issued ? new File(1) : file)
        .on("draft", None.class)
        .opens()
        .to(Stage.DRAFTED)
        .by("drafter")
        .cites("toy/3.1")
        .ties((known, in) -> Toys.store(known.now()))
        .records((known, in) -> new Event.Drafted())
        .signOff("opinion")
        .by(BODIES.toArray(String[]::new))
        .cites("toy/3.2")
        .during(Stage.DRAFTED)
        .onReturn(onReturn)
        .resubmittedBy("drafter")
        .on("issue", None.class)
        .from(Stage.DRAFTED)
        .to(Stage.ISSUED)
        .by("drafter")
        .cites("toy/3.3")
        .guard(Procedure.signed("opinion", "toy/3.2"))
        .records((known, in) -> new Event.Issued())
        .build();
  }
}
