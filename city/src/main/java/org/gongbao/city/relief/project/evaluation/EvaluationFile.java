package org.gongbao.city.relief.project.evaluation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;

/**
 * What a case knows of a yearly evaluation.
 *
 * @param insurer number in the annex; 0 before it is opened
 * @param places ids of the places of which an answer is expected
 */
public record EvaluationFile(
    int insurer,
    int year,
    Optional<LocalDate> opened,
    @CaseEvent.Open List<String> places,
    List<Answer> answers,
    List<Checked> checked,
    Optional<Result> result) {

  /** Nothing yet. */
  static final EvaluationFile EMPTY =
      new EvaluationFile(0, 0, Optional.empty(), List.of(), List.of(), List.of(), Optional.empty());

  /** What a place answered: the items that it found not met. */
  public record Answer(@CaseEvent.Open String place, List<Item> unmet, LocalDate received) {}

  /**
   * An item as judged.
   *
   * @param sessions training sessions held in the year, as far as was known
   */
  public record Checked(Item item, boolean met, int sessions, Optional<Personal<String>> remark) {}

  /** How it ended. */
  public record Result(boolean met, LocalDate concluded) {}

  public EvaluationFile {
    places = List.copyOf(places);
    answers = List.copyOf(answers);
    checked = List.copyOf(checked);
  }

  /** What the evaluation of a case knows. */
  public static EvaluationFile of(CaseFile file) {
    return file.data(EvaluationFile.class);
  }

  static EvaluationFile of(Known known) {
    return of(known.file());
  }

  /** True if it is concluded for that year, and was not met. */
  public boolean isNotMet(int ofYear) {
    return year == ofYear && result.filter(end -> !end.met()).isPresent();
  }

  /** Places that have not answered, in the order of the annex. */
  public List<String> unanswered() {
    List<String> answered = answers.stream().map(Answer::place).toList();
    return places.stream().filter(place -> !answered.contains(place)).toList();
  }

  /** Items not judged yet. */
  public List<Item> unchecked() {
    List<Item> done = checked.stream().map(Checked::item).toList();
    return Arrays.stream(Item.values()).filter(item -> !done.contains(item)).toList();
  }

  /** True if every item is met. */
  public boolean allMet() {
    return checked.stream().allMatch(Checked::met);
  }

  EvaluationFile apply(EvaluationEvent event) {
    return switch (event) {
      case EvaluationEvent.EvaluationOpened e ->
          new EvaluationFile(
              e.insurer(), e.year(), Optional.of(e.opened()), e.places(), answers, checked, result);
      case EvaluationEvent.AnswerExpected e ->
          with(joined(places, e.place()), answers, checked, result);
      case EvaluationEvent.AnswerReceived e ->
          with(
              places,
              joined(answers, new Answer(e.place(), e.unmet(), e.received())),
              checked,
              result);
      case EvaluationEvent.ItemChecked e ->
          with(
              places,
              answers,
              joined(
                  checked.stream().filter(one -> one.item() != e.item()).toList(),
                  new Checked(e.item(), e.met(), e.sessions(), e.remark())),
              result);
      case EvaluationEvent.EvaluationConcluded e ->
          with(places, answers, checked, Optional.of(new Result(e.met(), e.concluded())));
    };
  }

  private EvaluationFile with(
      List<String> newPlaces,
      List<Answer> newAnswers,
      List<Checked> newChecked,
      Optional<Result> newResult) {
    return new EvaluationFile(insurer, year, opened, newPlaces, newAnswers, newChecked, newResult);
  }

  private static <T> List<T> joined(List<T> before, T one) {
    return Stream.concat(before.stream(), Stream.of(one)).toList();
  }
}
