package org.gongbao.city.relief.project.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;

/**
 * What a case of the regulator knows.
 *
 * @param complaint empty before it is taken up
 * @param end empty until it is closed
 */
public record SupervisionFile(
    Optional<Complaint> complaint, List<Answer> answers, Optional<End> end) {

  /** Nothing yet. */
  static final SupervisionFile EMPTY =
      new SupervisionFile(Optional.empty(), List.of(), Optional.empty());

  /** What is supervised (relief/6.2.3). */
  public enum Matter {
    /** Underwriting. */
    UNDERWRITING,
    /** Claims. */
    CLAIMS,
    /** Service. */
    SERVICE;

    /** As written in JSON. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How it ends. */
  public enum Result {
    /** Nothing was wrong. */
    UNFOUNDED,
    /** Something was wrong, and is put right. */
    CORRECTED,
    /** The insurer works badly, which puts the question of 4.4.3. */
    POOR_WORK;

    /** As written in JSON. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What somebody complained of. */
  public record Complaint(int insurer, Matter matter, Personal<String> text, LocalDate opened) {}

  /** What the insurer says to it. */
  public record Answer(Personal<String> text, LocalDate answered) {}

  /** What came of it. */
  public record End(Result result, Personal<String> reasons, LocalDate closed) {}

  public SupervisionFile {
    answers = List.copyOf(answers);
  }

  /** What a case of the regulator knows. */
  public static SupervisionFile of(CaseFile file) {
    return file.data(SupervisionFile.class);
  }

  static int insurer(Known known) {
    return of(known.file()).complaint().orElseThrow().insurer();
  }

  SupervisionFile apply(SupervisionEvent event) {
    return switch (event) {
      case SupervisionEvent.ComplaintTakenUp e ->
          new SupervisionFile(
              Optional.of(new Complaint(e.insurer(), e.matter(), e.complaint(), e.opened())),
              answers,
              end);
      case SupervisionEvent.InsurerAnswered e ->
          new SupervisionFile(
              complaint,
              Stream.concat(answers.stream(), Stream.of(new Answer(e.answer(), e.answered())))
                  .toList(),
              end);
      case SupervisionEvent.SupervisionClosed e ->
          new SupervisionFile(
              complaint, answers, Optional.of(new End(e.result(), e.reasons(), e.closed())));
    };
  }
}
