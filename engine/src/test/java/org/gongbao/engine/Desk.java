package org.gongbao.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;

/** A plain desk on which commands, inputs and questions are tried. */
final class Desk {

  static final Actor CLERK = Actor.of("chen", "desk-1", new Grant("clerk", "desk-1", "", "owner"));
  static final Actor HEAD = Actor.of("he", "desk-1", new Grant("head", "desk-1", "", "owner"));
  static final Actor OTHER = Actor.of("qian", "desk-2", new Grant("clerk", "desk-2", "", "owner"));

  enum Stage {
    OPEN,
    FILED,
    SILENT,
    DONE
  }

  enum Colour {
    RED,
    GREEN
  }

  record File(int notes) {}

  sealed interface Event extends CaseEvent {
    record Opened() implements Event {}

    record Noted() implements Event {}

    record Filed() implements Event {}

    record Silence() implements Event {}

    record Finished() implements Event {}
  }

  /** Each point that is absent is asked. */
  record Points(Optional<String> owner, Optional<String> size) {}

  record Line(int number, String text) {}

  record Form(
      String name,
      Colour colour,
      LocalDate day,
      Instant at,
      boolean agreed,
      int count,
      List<Line> lines,
      Optional<Line> first) {}

  record None() {}

  private Desk() {}

  static Procedure procedure() {
    return Procedure.of("desk", new File(0))
        .law("toy")
        .recusal("toy/9.9")
        .events(
            Event.class,
            (file, event) -> event instanceof Event.Noted ? new File(file.notes() + 1) : file)
        .on("open", Points.class)
        .opens()
        .to(Stage.OPEN)
        .by("clerk")
        .cites("toy/9.1")
        .mayBeRecordedLater("toy/9.8", "head", "clerk")
        .ties((known, in) ->
            List.of(
                Tie.of("organ/desk-1", "owner", known.now()),
                Tie.of("person/biased", Tie.RECUSED, known.now())))
        .rule((known, in) -> point(known, "owner", in.owner()))
        .rule((known, in) -> point(known, "size", in.size()))
        .records((known, in) -> new Event.Opened())
        .starts("reply", "fixed-by-setting")
        .on("note", None.class)
        .from(Stage.OPEN)
        .by("clerk")
        .cites("toy/9.2")
        .records((known, in) -> new Event.Noted())
        .on("seal", None.class)
        .from(Stage.OPEN)
        .by("clerk", "head")
        .inPerson()
        .cites("toy/9.3")
        .on("form", Form.class)
        .from(Stage.OPEN)
        .by("clerk")
        .cites("toy/9.4")
        .on("file", Points.class)
        .from(Stage.OPEN)
        .to(Stage.FILED)
        .by("clerk")
        .cites("toy/9.5")
        .mayBeRecordedLater("toy/9.8", "head", "clerk")
        .rule((known, in) -> point(known, "owner", in.owner()))
        .rule((known, in) -> point(known, "size", in.size()))
        .records((known, in) -> new Event.Filed())
        .on("silence", None.class)
        .from(Stage.OPEN)
        .to(Stage.SILENT)
        .cites("toy/9.6")
        .records((known, in) -> new Event.Silence())
        .on("finish", None.class)
        .from(Stage.OPEN, Stage.FILED, Stage.SILENT)
        .to(Stage.DONE)
        .by("clerk")
        .cites("toy/9.7")
        .records((known, in) -> new Event.Finished())
        .closes()
        .clock("reply", "clerk")
        .after(Clock.calendarDays("toy.reply"))
        .cites("toy/9.6")
        .stoppedBy("file")
        .fires("silence")
        .clock("fixed-by-setting", "clerk")
        .after(Clock.calendarDays("toy.setting"))
        .cites("toy/9.6")
        .build();
  }

  private static Ruling<Boolean> point(Known known, String point, Optional<String> given) {
    if (given.isPresent()) {
      return Ruling.granted(true);
    }
    return known
        .file()
        .answer(point)
        .map(answer ->
            answer.asBoolean(false)
                ? Ruling.granted(true)
                : Ruling.<Boolean>refused(
                    RefusalKind.CONDITION_NOT_MET, ClauseId.of("toy/9.1"), "toy.point", point))
        .orElseGet(() ->
            Ruling.undetermined(
                new Question(
                    point, ClauseId.of("toy/9.1"), "head", Sentence.of("toy.ask", point))));
  }
}
