package org.gongbao.city.relief.project.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;

/**
 * What a case knows of the form of a place.
 *
 * @param form empty before it is sent
 * @param reply empty before it is answered
 */
public record RatingFile(Optional<Form> form, Optional<Reply> reply) {

  /** Nothing yet. */
  static final RatingFile EMPTY = new RatingFile(Optional.empty(), Optional.empty());

  /** The form. */
  public record Form(
      CaseId evaluation, int insurer, int year, @CaseEvent.Open String place, LocalDate sent) {}

  /** The answer: what was found not met. */
  public record Reply(List<Item> unmet, LocalDate answered, Optional<Personal<String>> remark) {}

  /** What the form of a case knows. */
  public static RatingFile of(CaseFile file) {
    return file.data(RatingFile.class);
  }

  static Form form(Known known) {
    return of(known.file()).form().orElseThrow();
  }

  RatingFile apply(RatingEvent event) {
    return switch (event) {
      case RatingEvent.FormSent e ->
          new RatingFile(
              Optional.of(new Form(e.evaluation(), e.insurer(), e.year(), e.place(), e.sent())),
              reply);
      case RatingEvent.FormAnswered e ->
          new RatingFile(form, Optional.of(new Reply(e.unmet(), e.answered(), e.remark())));
    };
  }
}
