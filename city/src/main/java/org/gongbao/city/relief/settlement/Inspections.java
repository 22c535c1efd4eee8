package org.gongbao.city.relief.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;

/**
 * An inspection by finance of how premium is used (资金使用检查, relief/6.2.2): its findings, and what
 * the municipal bureau says to them.
 */
public final class Inspections {

  /** Name of the procedure. */
  public static final String NAME = "relief-inspection";

  private static final String ANSWER = "answer-to-findings";

  private enum Stage {
    FOUND,
    ANSWERED
  }

  /** What a case knows of an inspection. */
  public record InspectionFile(
      Optional<LocalDate> inspected, int findings, Optional<LocalDate> answered) {}

  sealed interface InspectionEvent extends CaseEvent {

    /** Finance inspected the use of premium. */
    record UseInspected(LocalDate day, List<Personal<String>> findings)
        implements InspectionEvent {}

    /** The municipal bureau said what it does about it. */
    record FindingsAnswered(LocalDate day, Personal<String> answer) implements InspectionEvent {}
  }

  /** Records an inspection. */
  record Inspect(List<String> findings) {}

  /** Answers its findings. */
  record AnswerFindings(String answer) {}

  private Inspections() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, new InspectionFile(Optional.empty(), 0, Optional.empty()))
        .law("relief")
        .events(InspectionEvent.class, Inspections::apply)
        .on("inspect-use", Inspect.class)
        .opens()
        .to(Stage.FOUND)
        .by(SettlementProcedure.FINANCE)
        .cites("relief/6.2.2")
        .records((known, in) ->
            new InspectionEvent.UseInspected(
                known.law().asOf(), in.findings().stream().map(text -> seal(known, text)).toList()))
        .ties((known, in) -> ties(known))
        .starts(ANSWER)
        .clock(ANSWER, SettlementProcedure.MUNICIPAL)
        .on(file -> Optional.empty())
        .cites("relief/6.2.2")
        .stoppedBy("answer-findings")
        .on("answer-findings", AnswerFindings.class)
        .from(Stage.FOUND)
        .to(Stage.ANSWERED)
        .by(SettlementProcedure.MUNICIPAL)
        .cites("relief/6.2.2")
        .records((known, in) ->
            new InspectionEvent.FindingsAnswered(known.law().asOf(), seal(known, in.answer())))
        .closes()
        .build();
  }

  private static Personal<String> seal(Known known, String text) {
    return Personal.of("case/" + known.file().id(), text);
  }

  private static List<Tie> ties(Known known) {
    return new ArrayList<>(Sides.city(known));
  }

  private static InspectionFile apply(InspectionFile file, InspectionEvent event) {
    return switch (event) {
      case InspectionEvent.UseInspected e ->
          new InspectionFile(Optional.of(e.day()), e.findings().size(), Optional.empty());
      case InspectionEvent.FindingsAnswered e ->
          new InspectionFile(file.inspected(), file.findings(), Optional.of(e.day()));
    };
  }
}
