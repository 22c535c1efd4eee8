package org.gongbao.engine.toys;

import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Procedure;

/**
 * Toy 4: a telephone report within 30 minutes, a written one within 1 hour, then every 12 hours.
 */
public final class ReportChain {
  public enum Stage {
    REPORTING,
    OVER
  }

  public record File(int reports, int missed) {}

  public sealed interface Event extends CaseEvent {
    record Found() implements Event {}

    record Telephoned() implements Event {}

    record Written() implements Event {}

    record Continued() implements Event {}

    record Missed() implements Event {}

    record Ended() implements Event {}
  }

  public record None() {}

  private ReportChain() {}

  public static Procedure procedure() {
    return Procedure.of("report-chain", new File(0, 0))
        .law("toy")
        .events(Event.class, ReportChain::apply)
        .on("find", None.class)
        .opens()
        .to(Stage.REPORTING)
        .by("post")
        .cites("toy/5.1")
        .mayBeRecordedLater("toy/5.9", "post")
        .ties((known, in) -> Toys.store(known.now()))
        .records((known, in) -> new Event.Found())
        .starts("by-telephone", "in-writing")
        .on("telephone", None.class)
        .from(Stage.REPORTING)
        .by("post")
        .cites("toy/5.1")
        .mayBeRecordedLater("toy/5.9", "post")
        .records((known, in) -> new Event.Telephoned())
        .on("write", None.class)
        .from(Stage.REPORTING)
        .by("post")
        .cites("toy/5.2")
        .mayBeRecordedLater("toy/5.9", "post")
        .records((known, in) -> new Event.Written())
        .starts("go-on")
        .on("go-on", None.class)
        .from(Stage.REPORTING)
        .by("post")
        .cites("toy/5.3")
        .mayBeRecordedLater("toy/5.9", "post")
        .records((known, in) -> new Event.Continued())
        .on("note-missed", None.class)
        .from(Stage.REPORTING)
        .cites("toy/5.4")
        .records((known, in) -> new Event.Missed())
        .on("end", None.class)
        .from(Stage.REPORTING)
        .to(Stage.OVER)
        .by("post")
        .cites("toy/5.5")
        .records((known, in) -> new Event.Ended())
        .closes()
        .clock("by-telephone", "post")
        .after(Clock.minutes("toy.telephone"))
        .cites("toy/5.1")
        .stoppedBy("telephone")
        .fires("note-missed")
        .clock("in-writing", "post")
        .after(Clock.hours("toy.writing"))
        .cites("toy/5.2")
        .stoppedBy("write")
        .fires("note-missed")
        .clock("go-on", "post")
        .every(Clock.hours("toy.go-on"), Clock.CountFrom.LAST_EVENT, Clock.CatchUp.EACH)
        .cites("toy/5.3")
        .restartedBy("go-on")
        .fires("note-missed")
        .build();
  }

  private static File apply(File file, Event event) {
    return switch (event) {
      case Event.Telephoned _, Event.Written _, Event.Continued _ ->
          new File(file.reports() + 1, file.missed());
      case Event.Missed _ -> new File(file.reports(), file.missed() + 1);
      case Event.Found _, Event.Ended _ -> file;
    };
  }
}
