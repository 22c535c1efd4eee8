package org.gongbao.city.relief.project.consequence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;

/**
 * What a case knows of a decision about an insurer.
 *
 * @param question empty before it is put
 * @param decision empty before it is made
 */
public record ConsequenceFile(Optional<Question> question, Optional<Decision> decision) {

  /** Nothing yet. */
  static final ConsequenceFile EMPTY = new ConsequenceFile(Optional.empty(), Optional.empty());

  /** Why the question is put. */
  public enum Ground {
    /** The yearly evaluation was not met. */
    EVALUATION,
    /** Poor work was found. */
    POOR_WORK;

    /** As written in JSON. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What becomes of the insurer. */
  public enum Outcome {
    /** Nothing. */
    NONE,
    /** It loses places. */
    REDUCE,
    /** It leaves the project. */
    EXIT;

    /** As written in JSON. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The question. */
  public record Question(
      int insurer,
      Ground ground,
      Optional<CaseId> source,
      LocalDate opened,
      Optional<Personal<String>> finding) {}

  /**
   * A place that goes to another insurer.
   *
   * @param successor number in the annex
   */
  public record Move(@CaseEvent.Open String place, int successor) {}

  /**
   * The decision.
   *
   * @param from first day on which the successors serve the places
   */
  public record Decision(
      Outcome outcome,
      List<Move> moves,
      Optional<LocalDate> from,
      Instant decided,
      Personal<String> reasons) {}

  /**
   * A move with its day.
   *
   * @param from first day on which the successor serves the place
   */
  public record Moved(int successor, LocalDate from, Instant decided) {}

  /** What the decision of a case knows. */
  public static ConsequenceFile of(CaseFile file) {
    return file.data(ConsequenceFile.class);
  }

  static ConsequenceFile of(Known known) {
    return of(known.file());
  }

  /** The insurer about which is decided. */
  public int insurer() {
    return question.orElseThrow().insurer();
  }

  /** What was decided on a place; empty if nothing was. */
  public Optional<Moved> move(String place) {
    return decision.flatMap(made ->
        made.moves().stream()
            .filter(move -> move.place().equals(place))
            .findFirst()
            .map(move -> new Moved(move.successor(), made.from().orElseThrow(), made.decided())));
  }

  ConsequenceFile apply(ConsequenceEvent event) {
    return switch (event) {
      case ConsequenceEvent.ConsequenceOpened e ->
          new ConsequenceFile(
              Optional.of(
                  new Question(e.insurer(), e.ground(), e.source(), e.opened(), e.finding())),
              decision);
      case ConsequenceEvent.ConsequenceDecided e ->
          new ConsequenceFile(
              question,
              Optional.of(
                  new Decision(e.outcome(), e.moves(), e.from(), e.decided(), e.reasons())));
    };
  }
}
