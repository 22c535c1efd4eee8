package org.gongbao.city.audit.improvement;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/**
 * What a case knows of a task to improve control.
 *
 * @param task empty before it is opened
 * @param owner who answers for it: {@code organ/ID} until a person is named, then {@code person/ID}
 * @param improved what was done
 */
public record ImprovementFile(
    Optional<Task> task, @CaseEvent.Open @Organ String owner, Optional<Improved> improved) {

  /** Nothing yet. */
  static final ImprovementFile EMPTY = new ImprovementFile(Optional.empty(), "", Optional.empty());

  /** The kind of problem that is to be answered. */
  public record Task(
      @CaseEvent.Open @Organ String unit, @CaseEvent.Open String category, LocalDate opened) {}

  /** The analysis, and the control or rule that answers it. */
  public record Improved(LocalDate day, Personal<String> analysis, Personal<String> measures) {}

  static ImprovementFile of(Known known) {
    return of(known.file());
  }

  /** What the task of a case knows. */
  public static ImprovementFile of(CaseFile file) {
    return file.data(ImprovementFile.class);
  }

  <T> Personal<T> seal(T text) {
    return Personal.of("organ/" + task.orElseThrow().unit(), text);
  }

  ImprovementFile apply(ImprovementEvent event) {
    return switch (event) {
      case ImprovementEvent.ImprovementOpened e ->
          new ImprovementFile(
              Optional.of(new Task(e.unit(), e.category(), e.opened())),
              "organ/" + e.unit(),
              improved);
      case ImprovementEvent.OwnerNamed e ->
          new ImprovementFile(task, "person/" + e.person(), improved);
      case ImprovementEvent.ControlImproved e ->
          new ImprovementFile(
              task, owner, Optional.of(new Improved(e.day(), e.analysis(), e.measures())));
    };
  }
}
