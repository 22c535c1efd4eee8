package org.gongbao.engine.toys;

import java.time.YearMonth;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Register;
import org.gongbao.law.ClauseId;

/** Toy 6: a district's month of a roll, 100,000 rows of which one is bad: a batch is a case. */
public final class Roll {
  public enum Stage {
    STAGING,
    ENTERED
  }

  public record File(long rows) {}

  /** One row; the id and month are open, the name is sealed to the person. */
  public record Insured(@CaseEvent.Open String person, YearMonth month, Personal<String> name) {}

  public sealed interface Event extends CaseEvent {
    record BatchOpened(YearMonth month) implements Event {}

    record RowsApproved(long rows) implements Event {}
  }

  public record Begin(YearMonth month) {}

  public record Approve(long rows) {}

  /** The register the batch enters into. */
  public static final Register<Insured> INSURED =
      new Register<>(
          "insured",
          Insured.class,
          row -> row.person() + "/" + row.month(),
          row -> "person/" + row.person(),
          ClauseId.of("toy/7.1"));

  private Roll() {}

  public static Procedure procedure() {
    return Procedure.of("roll", new File(0))
        .law("toy")
        .events(
            Event.class,
            (file, event) ->
                event instanceof Event.RowsApproved approved ? new File(approved.rows()) : file)
        .on("begin", Begin.class)
        .opens()
        .to(Stage.STAGING)
        .by("civil-affairs")
        .cites("toy/7.1")
        .ties((known, in) -> Toys.store(known.now()))
        .records((known, in) -> new Event.BatchOpened(in.month()))
        .on("approve", Approve.class)
        .from(Stage.STAGING)
        .to(Stage.ENTERED)
        .by("civil-affairs")
        .cites("toy/7.2")
        .records((known, in) -> new Event.RowsApproved(in.rows()))
        .build();
  }
}
