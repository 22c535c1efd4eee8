package org.gongbao.engine.toys;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Facts;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.law.LegalTime;

/** Toy 3: a bundle whose due date follows from members, some of which wait for others. */
public final class Bundle {
  public enum Stage {
    RUNNING,
    LATE,
    GRANTED
  }

  /** A member case, its days, and the member (by position, or -1) it waits for. */
  public record Member(CaseId id, int days, int after) {}

  public record File(List<Member> members, Optional<Instant> begun) {}

  public sealed interface Event extends CaseEvent {
    record Bundled(List<Member> members, Instant at) implements Event {}

    record FellBehind() implements Event {}

    record Granted() implements Event {}
  }

  public record Open(List<Member> members) {}

  public record None() {}

  private Bundle() {}

  public static Procedure procedure() {
    return Procedure.of("bundle", new File(List.of(), Optional.empty()))
        .law("toy")
        .events(
            Event.class,
            (file, event) ->
                event instanceof Event.Bundled b
                    ? new File(b.members(), Optional.of(b.at()))
                    : file)
        .on("bundle", Open.class)
        .opens()
        .to(Stage.RUNNING)
        .by("window")
        .cites("toy/4.1")
        .ties((known, in) -> Toys.store(known.now()))
        .records((known, in) -> new Event.Bundled(in.members(), known.now()))
        .starts("whole")
        .on("fall-behind", None.class)
        .from(Stage.RUNNING)
        .to(Stage.LATE)
        .cites("toy/4.2")
        .records((known, in) -> new Event.FellBehind())
        .clock("whole", "window")
        .from(Bundle::due)
        .cites("toy/4.1")
        .fires("fall-behind")
        .needs(
            Need.CASES,
            file ->
                file.data(File.class).members().stream()
                    .map(member -> member.id().toString())
                    .toList())
        .build();
  }

  /**
   * The end of the longest way through the members; one that is closed ended when it was closed.
   */
  static Optional<Instant> due(CaseFile file, Facts facts) {
    File data = file.data(File.class);
    List<Instant> ends = new ArrayList<>();
    for (Member member : data.members()) {
      Instant start = member.after() < 0 ? data.begun().orElseThrow() : ends.get(member.after());
      Optional<Instant> closed =
          facts.get(Need.CASES, member.id().toString()).flatMap(CaseFile::closed);
      ends.add(
          closed.orElse(
              LegalTime.startOf(LegalTime.day(start)).plus(member.days() + 1L, ChronoUnit.DAYS)));
    }
    return ends.stream().max(Instant::compareTo);
  }

  /** A member: a permit that is granted some day. */
  public static Procedure permit() {
    return Procedure.of("permit", new File(List.of(), Optional.empty()))
        .law("toy")
        .events(Event.class, (file, event) -> file)
        .on("apply", None.class)
        .opens()
        .to(Stage.RUNNING)
        .by("window")
        .cites("toy/4.3")
        .ties((known, in) -> Toys.store(known.now()))
        .on("grant", None.class)
        .from(Stage.RUNNING)
        .to(Stage.GRANTED)
        .by("window")
        .cites("toy/4.3")
        .records((known, in) -> new Event.Granted())
        .closes()
        .build();
  }
}
