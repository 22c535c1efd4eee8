package org.gongbao.engine.toys;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Procedure;
import org.gongbao.law.Money;
import org.gongbao.law.Ruling;

/** Toy 5: a claim judged by the law of the day of the accident, as published when it is judged. */
public final class Claim {
  public enum Stage {
    FILED,
    PAID
  }

  public record File(LocalDate accident, Money paid) {}

  public sealed interface Event extends CaseEvent {
    record Filed(LocalDate accident) implements Event {}

    record Paid(Money benefit) implements Event {}
  }

  public record FileClaim(LocalDate accident) {}

  public record Assess(int days) {}

  private Claim() {}

  public static Procedure procedure() {
    return Procedure.of("claim", new File(LocalDate.EPOCH, Money.ofFen(0)))
        .law("toy")
        .events(
            Event.class,
            (file, event) ->
                switch (event) {
                  case Event.Filed filed -> new File(filed.accident(), file.paid());
                  case Event.Paid paid ->
                      new File(file.accident(), file.paid().plus(paid.benefit()));
                })
        .on("file", FileClaim.class)
        .opens()
        .to(Stage.FILED)
        .by("insurer")
        .cites("toy/6.1")
        .ties((known, in) -> Toys.store(known.now()))
        .records((known, in) -> new Event.Filed(in.accident()))
        .on("assess", Assess.class)
        .from(Stage.FILED)
        .by("insurer")
        .cites("toy/6.2")
        .lawOf((known, in) -> known.file().data(File.class).accident())
        .does(Claim::benefit)
        .build();
  }

  /** The benefit a day on the day of the accident, times the days. */
  static Ruling<Change> benefit(Known known, Assess in) {
    return known
        .law()
        .money("toy.benefit")
        .map(aDay -> Change.of(new Event.Paid(aDay.times(in.days()))));
  }
}
