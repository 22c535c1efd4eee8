package org.gongbao.engine.toys;

import java.time.YearMonth;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Register;
import org.gongbao.engine.Staged;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Toy 6: a district's month of a roll, 100,000 rows of which one is bad: a batch is a case. */
public final class Roll {
  public enum Stage {
    STAGING,
    SUBMITTED,
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
          ClauseId.of("toy/7.1"));

  public record None() {}

  private Roll() {}

  /** Who approves says how many rows he approves, so that no row slips in unseen. */
  static Ruling<Boolean> asCounted(Known known, Approve in) {
    long staged =
        known
            .facts()
            .get(Staged.NEED, Staged.key(known.file().id(), INSURED))
            .map(Staged::rows)
            .orElse(0L);
    return known.law().condition(ClauseId.of("toy/7.2"), "as-counted", staged == in.rows())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, ClauseId.of("toy/7.2"), "toy.rows", staged);
  }

  public static Procedure procedure() {
    return Procedure.of("roll", new File(0))
        .law("toy")
        .events(
            Event.class,
            (file, event) ->
                event instanceof Event.RowsApproved approved ? new File(approved.rows()) : file)
        .staging(INSURED, "civil-affairs", Stage.STAGING)
        .on("begin", Begin.class)
        .opens()
        .to(Stage.STAGING)
        .by("civil-affairs")
        .cites("toy/7.1")
        .ties((known, in) -> Toys.store(known.now()))
        .records((known, in) -> new Event.BatchOpened(in.month()))
        .on("submit", None.class)
        .from(Stage.STAGING)
        .to(Stage.SUBMITTED)
        .by("civil-affairs")
        .cites("toy/7.1")
        .on("approve", Approve.class)
        .from(Stage.SUBMITTED)
        .to(Stage.ENTERED)
        .by("civil-affairs")
        .cites("toy/7.2")
        .enters(INSURED)
        .rule(Roll::asCounted)
        .records((known, in) -> new Event.RowsApproved(in.rows()))
        .build();
  }
}
