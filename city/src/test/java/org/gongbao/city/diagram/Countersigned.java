package org.gongbao.city.diagram;

import java.util.List;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.SignOff;
import org.gongbao.engine.Tie;

/** A toy with several tracks: a plan that two bodies sign while its printing is prepared. */
final class Countersigned {

  enum Stage {
    DRAFTED,
    ISSUED
  }

  enum Print {
    ORDERED,
    DELIVERED
  }

  record File(int issued) {}

  sealed interface Event extends CaseEvent {
    record Drafted() implements Event {}

    record Noted() implements Event {}

    record Issued() implements Event {}
  }

  record Nothing() {}

  private Countersigned() {}

  static Procedure procedure() {
    return Procedure.of("countersigned", new File(0))
        .law("toy")
        .events(Event.class, (file, event) -> file)
        .on("draft", Nothing.class)
        .opens()
        .to(Stage.DRAFTED)
        .by("drafter")
        .cites("toy/1.1")
        .ties((known, in) -> List.of(Tie.of("organ/office", "unit", known.now())))
        .records((known, in) -> new Event.Drafted())
        .signOff("opinion")
        .by("planning", "finance")
        .cites("toy/1.2")
        .during(Stage.DRAFTED)
        .onReturn(SignOff.OnReturn.RESET_ALL)
        .resubmittedBy("drafter")
        .on("order-print", Nothing.class)
        .from(Stage.DRAFTED)
        .toTrack("print", Print.ORDERED)
        .by("printer")
        .cites("toy/1.3")
        .records((known, in) -> new Event.Noted())
        .on("deliver-print", Nothing.class)
        .fromTrack("print", Print.ORDERED)
        .toTrack("print", Print.DELIVERED)
        .by("printer")
        .cites("toy/1.3")
        .records((known, in) -> new Event.Noted())
        .on("issue", Nothing.class)
        .from(Stage.DRAFTED)
        .to(Stage.ISSUED)
        .by("drafter")
        .cites("toy/1.4")
        .guard(Procedure.signed("opinion", "toy/1.2"))
        .records((known, in) -> new Event.Issued())
        .build();
  }
}
