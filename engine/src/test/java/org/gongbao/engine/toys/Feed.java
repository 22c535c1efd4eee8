package org.gongbao.engine.toys;

import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Procedure;
import org.gongbao.law.Period;
import org.gongbao.law.Ruling;

/** Toy 9: a feed of which the engine hears a digest a minute, and whose silence is an alarm. */
public final class Feed {
  public enum Stage {
    ALIVE,
    SILENT
  }

  public record File(long readings, int alarms) {}

  public sealed interface Event extends CaseEvent {
    record Connected() implements Event {}

    record Digested(long readings) implements Event {}

    record FellSilent() implements Event {}
  }

  public record Digest(long readings, Optional<Long> highest) {}

  public record None() {}

  private Feed() {}

  public static Procedure procedure() {
    return Procedure.of("feed", new File(0, 0))
        .law("toy")
        .events(
            Event.class,
            (file, event) ->
                switch (event) {
                  case Event.Connected _ -> file;
                  case Event.Digested digest ->
                      new File(file.readings() + digest.readings(), file.alarms());
                  case Event.FellSilent _ -> new File(file.readings(), file.alarms() + 1);
                })
        .on("connect", None.class)
        .opens()
        .to(Stage.ALIVE)
        .by("intake")
        .cites("toy/10.1")
        .ties((known, in) -> Toys.store(known.now()))
        .records((known, in) -> new Event.Connected())
        .starts("silence")
        .on("digest", Digest.class)
        .from(Stage.ALIVE, Stage.SILENT)
        .to(Stage.ALIVE)
        .by("intake")
        .cites("toy/10.1")
        .records((known, in) -> new Event.Digested(in.readings()))
        .starts("silence")
        .on("raise-alarm", None.class)
        .from(Stage.ALIVE)
        .to(Stage.SILENT)
        .cites("toy/10.2")
        .records((known, in) -> new Event.FellSilent())
        .clock("silence", "intake")
        .after(law -> Ruling.granted(Period.minutes(5)))
        .cites("toy/10.2")
        .stoppedBy("digest")
        .fires("raise-alarm")
        .build();
  }
}
