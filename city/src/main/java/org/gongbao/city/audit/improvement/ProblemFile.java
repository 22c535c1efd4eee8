package org.gongbao.city.audit.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/**
 * What a case knows of its problem.
 *
 * @param problem empty before it is entered
 * @param state how it stands by the last report on it; empty before
 * @param notes the log of its follow-up, in order
 * @param lookAgain the day last named on which it is to be looked at again; empty once it is done
 */
public record ProblemFile(
    Optional<Problem> problem,
    Optional<State> state,
    List<Note> notes,
    boolean repeated,
    Optional<LocalDate> lookAgain) {

  /** Nothing yet. */
  static final ProblemFile EMPTY =
      new ProblemFile(Optional.empty(), Optional.empty(), List.of(), false, Optional.empty());

  /**
   * The problem.
   *
   * @param project audit that found it; empty if it was entered by hand
   * @param number its number in the report
   */
  public record Problem(
      @CaseEvent.Open @Organ String unit,
      @CaseEvent.Open @Organ String auditee,
      Source source,
      @CaseEvent.Open String category,
      Optional<CaseId> project,
      int number,
      LocalDate found,
      Personal<String> text) {

    <T> Personal<T> seal(T words) {
      return Personal.of("organ/" + auditee, words);
    }

    /** True if it is of that kind, found by internal audit at that auditee in another report. */
    boolean sameAgain(Problem other) {
      return source == Source.INTERNAL_AUDIT
          && other.source == Source.INTERNAL_AUDIT
          && category.equals(other.category)
          && auditee.equals(other.auditee)
          && !project.equals(other.project);
    }
  }

  /** How rectification stands. */
  public record State(
      LocalDate marked,
      boolean done,
      boolean refused,
      Optional<Personal<String>> reason,
      Optional<LocalDate> followUpOn) {}

  /** A line of the log. */
  public record Note(LocalDate noted, Personal<String> note, Optional<LocalDate> followUpOn) {}

  static ProblemFile of(Known known) {
    return of(known.file());
  }

  /** What the problem of a case knows. */
  public static ProblemFile of(CaseFile file) {
    return file.data(ProblemFile.class);
  }

  Problem entered() {
    return problem.orElseThrow();
  }

  /** True once it is reported done. */
  public boolean done() {
    return state.map(State::done).orElse(false);
  }

  ProblemFile apply(ProblemEvent event) {
    return switch (event) {
      case ProblemEvent.ProblemEntered e ->
          new ProblemFile(
              Optional.of(
                  new Problem(
                      e.unit(),
                      e.auditee(),
                      e.source(),
                      e.category(),
                      e.project(),
                      e.number(),
                      e.found(),
                      e.text())),
              state,
              notes,
              repeated,
              lookAgain);
      case ProblemEvent.ProblemMarked e ->
          new ProblemFile(
              problem,
              Optional.of(new State(e.marked(), e.done(), e.refused(), e.reason(), e.followUpOn())),
              notes,
              repeated,
              e.done() ? Optional.empty() : e.followUpOn().or(() -> lookAgain));
      case ProblemEvent.FollowUpNoted e -> {
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note(e.noted(), e.note(), e.followUpOn()));
        yield new ProblemFile(
            problem, state, List.copyOf(more), repeated, e.followUpOn().or(() -> lookAgain));
      }
      case ProblemEvent.ProblemCompared e ->
          new ProblemFile(problem, state, notes, e.repeated(), lookAgain);
      case ProblemEvent.KindComparedInPart e ->
          new ProblemFile(problem, state, notes, e.repeated(), lookAgain);
    };
  }
}
