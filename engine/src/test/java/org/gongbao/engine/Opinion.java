package org.gongbao.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Question;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;

/** A draft that somebody may answer within ten days: the toy on which settling is tried. */
final class Opinion {

  static final Actor OFFICE =
      Actor.of("wang", "office-1", new Grant("office", "office-1", "", "owner"));
  static final Actor AUDITEE =
      Actor.of("li", "unit-1", new Grant("auditee", "unit-1", "", "auditee"));
  static final Actor STRANGER =
      Actor.of("zhao", "unit-2", new Grant("auditee", "unit-2", "", "auditee"));

  enum Stage {
    COMMENT,
    ANSWERED,
    SILENT,
    DONE
  }

  record File(int opinions) {}

  sealed interface Event extends CaseEvent {
    record DraftDelivered() implements Event {}

    record OpinionFiled(Personal<String> text, boolean late) implements Event {}

    record NoObjectionRecorded() implements Event {}

    record Finished() implements Event {}
  }

  record Deliver(String auditee) {}

  record FileOpinion(String text, Optional<String> author) {}

  record None() {}

  private Opinion() {}

  /** The procedure; {@code paper} true orders one when silence is recorded. */
  static Procedure procedure(boolean paper) {
    ActionBuilder<File, None> silence =
        Procedure.of("opinion", new File(0))
            .law("toy")
            .events(Event.class, Opinion::apply)
            .on("deliver", Deliver.class)
            .opens()
            .to(Stage.COMMENT)
            .by("office")
            .cites("toy/1.1")
            .ties((known, in) -> ties(known.now(), in))
            .records((known, in) -> new Event.DraftDelivered())
            .starts("comment")
            .on("file-opinion", FileOpinion.class)
            .from(Stage.COMMENT)
            .to(Stage.ANSWERED)
            .by("auditee", "office")
            .cites("toy/1.2")
            .mayBeRecordedLater("toy/1.3", "office")
            .rule((known, in) -> author(known, in))
            .records((known, in) ->
                new Event.OpinionFiled(Personal.of("party/unit-1", in.text()), false))
            .on("record-silence", None.class)
            .from(Stage.COMMENT)
            .to(Stage.SILENT)
            .cites("toy/1.4")
            .records((known, in) -> new Event.NoObjectionRecorded());
    if (paper) {
      silence.makes("no-objection-record");
    }
    return silence
        .on("finish", None.class)
        .from(Stage.ANSWERED, Stage.SILENT)
        .to(Stage.DONE)
        .by("office")
        .cites("toy/1.5")
        .records((known, in) -> new Event.Finished())
        .closes()
        .clock("comment", "office")
        .after(Clock.calendarDays("toy.comment"))
        .cites("toy/1.1")
        .warns(org.gongbao.law.Period.calendarDays(3))
        .stoppedBy("file-opinion")
        .fires("record-silence")
        .clock("reminder", "auditee")
        .after(Clock.calendarDays("toy.reminder"))
        .cites("toy/1.1")
        .build();
  }

  private static File apply(File file, Event event) {
    return event instanceof Event.OpinionFiled ? new File(file.opinions() + 1) : file;
  }

  private static List<Tie> ties(Instant now, Deliver in) {
    return List.of(
        Tie.of("organ/office-1", "owner", now), Tie.of("organ/" + in.auditee(), "auditee", now));
  }

  /** An opinion without an author is a point for the office to judge. */
  private static Ruling<Boolean> author(Known known, FileOpinion in) {
    return in.author().isPresent() || known.file().answer("author-is-competent").isPresent()
        ? Ruling.granted(true)
        : Ruling.undetermined(
            new Question(
                "author-is-competent",
                ClauseId.of("toy/1.2"),
                "office",
                Sentence.of("toy.author-unknown")));
  }
}
