package org.gongbao.engine.toys;

import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Procedure;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Question;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;

/** Toy 8: a person's words, erased later while the chain still verifies. */
public final class Complaint {
  public enum Stage {
    HEARD,
    ANSWERED
  }

  public record File(List<Personal<String>> words) {}

  public sealed interface Event extends CaseEvent {
    record Heard(Personal<String> words) implements Event {}

    record Answered() implements Event {}
  }

  public record Hear(String person, String words) {}

  public record None() {}

  private Complaint() {}

  public static Procedure procedure() {
    return Procedure.of("complaint", new File(List.of()))
        .law("toy")
        .events(
            Event.class,
            (file, event) ->
                event instanceof Event.Heard heard ? new File(List.of(heard.words())) : file)
        .on("hear", Hear.class)
        .opens()
        .to(Stage.HEARD)
        .by("window")
        .cites("toy/9.1")
        .ties((known, in) -> Toys.store(known.now()))
        .records((known, in) -> new Event.Heard(Personal.of("person/" + in.person(), in.words())))
        .on("answer-it", None.class)
        .from(Stage.HEARD)
        .to(Stage.ANSWERED)
        .by("window")
        .cites("toy/9.2")
        .guard(known -> readable(known.file().data(File.class).words().getFirst().value()))
        .records((known, in) -> new Event.Answered())
        .build();
  }

  /** What was erased can no longer be answered by rule: a human must say what to do. */
  private static Ruling<Boolean> readable(Optional<String> words) {
    return words.isPresent()
        ? Ruling.granted(true)
        : Ruling.undetermined(
            new Question(
                "words-erased", ClauseId.of("toy/9.2"), "window", Sentence.of("toy.words-erased")));
  }
}
