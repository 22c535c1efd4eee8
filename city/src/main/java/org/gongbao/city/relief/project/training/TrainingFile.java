package org.gongbao.city.relief.project.training;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;

/**
 * What a case knows of a training session.
 *
 * @param session empty before it is recorded
 * @param result empty until it is evaluated
 */
public record TrainingFile(Optional<Session> session, Optional<Result> result) {

  /** Nothing yet. */
  static final TrainingFile EMPTY = new TrainingFile(Optional.empty(), Optional.empty());

  /** A session of a trainer. */
  public record Session(
      int insurer, CaseId trainer, LocalDate held, int attendees, Personal<String> topic) {}

  /**
   * What it brought.
   *
   * @param score from 0 to 100
   */
  public record Result(int score, LocalDate evaluated, Optional<Personal<String>> remark) {}

  /** What the session of a case knows. */
  public static TrainingFile of(CaseFile file) {
    return file.data(TrainingFile.class);
  }

  static TrainingFile of(Known known) {
    return of(known.file());
  }

  TrainingFile apply(TrainingEvent event) {
    return switch (event) {
      case TrainingEvent.SessionHeld e ->
          new TrainingFile(
              Optional.of(
                  new Session(e.insurer(), e.trainer(), e.held(), e.attendees(), e.topic())),
              result);
      case TrainingEvent.SessionEvaluated e ->
          new TrainingFile(session, Optional.of(new Result(e.score(), e.evaluated(), e.remark())));
    };
  }
}
