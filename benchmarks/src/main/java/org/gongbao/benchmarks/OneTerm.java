package org.gongbao.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Dated;
import org.gongbao.law.HolidayNotice;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;
import org.gongbao.law.WorkCalendar;

/**
 * A short procedure of an invented law, for a million cases: an application is filed, and lapses if
 * nobody decides it within a term of working days. Tied to its organ, to one of 41 divisions, and
 * to the city.
 */
final class OneTerm {

  static final String NAME = "one-term";
  static final String CALENDAR = WorkCalendar.mainlandChina().id();

  /** The whole city: sees every case. */
  static final Actor WIDEST =
      Actor.of("wei", "city", new Grant("officer", "", "500000", "competent"));

  private static final int DIVISIONS = 41;

  enum Stage {
    FILED,
    DECIDED,
    LAPSED
  }

  record File(int pages) {}

  record Apply(String organ, int division, int pages) {}

  record Decide(int pages) {}

  sealed interface Event extends CaseEvent {
    record Applied(@Open String organ, int pages) implements Event {}

    record Decided(int pages) implements Event {}

    record Lapsed() implements Event {}
  }

  record None() {}

  private OneTerm() {}

  /** Who files for an organ, and sees its cases only. */
  static Actor clerk(int organ) {
    String id = "organ-" + organ;
    return Actor.of("chen", id, new Grant("clerk", id, "", "owner"));
  }

  static int division(int organ) {
    return organ % DIVISIONS;
  }

  static Procedure procedure() {
    return Procedure.of(NAME, new File(0))
        .law("bench")
        .events(
            Event.class,
            (file, event) ->
                switch (event) {
                  case Event.Applied applied -> new File(applied.pages());
                  case Event.Decided decided -> new File(file.pages() + decided.pages());
                  case Event.Lapsed _ -> file;
                })
        .on("apply", Apply.class)
        .opens()
        .to(Stage.FILED)
        .by("clerk")
        .cites("bench/1.1")
        .ties((known, in) ->
            List.of(
                Tie.of("organ/" + in.organ(), "owner", known.now()),
                Tie.of("division/5001" + (10 + in.division()), "competent", known.now()),
                Tie.of("division/500000", "competent", known.now())))
        .records((known, in) -> new Event.Applied(in.organ(), in.pages()))
        .starts("term")
        .on("decide", Decide.class)
        .from(Stage.FILED)
        .to(Stage.DECIDED)
        .by("clerk")
        .cites("bench/1.2")
        .records((known, in) -> new Event.Decided(in.pages()))
        .closes()
        .on("lapse", None.class)
        .from(Stage.FILED)
        .to(Stage.LAPSED)
        .cites("bench/2.1")
        .records((known, in) -> new Event.Lapsed())
        .closes()
        .clock("term", "officer")
        .after(Clock.workingDays("bench.term"))
        .cites("bench/2.1")
        .fires("lapse")
        .build();
  }

  /** The invented law; with the extra holiday, if one was published meanwhile. */
  static LawBook law(Optional<LocalDate> extraHoliday) {
    List<HolidayNotice> notices = new ArrayList<>(WorkCalendar.mainlandChina().notices());
    extraHoliday.ifPresent(day ->
        notices.add(
            new HolidayNotice(
                day.getYear(),
                "invented 1",
                LocalDate.of(2021, 3, 1),
                List.of(new HolidayNotice.Holiday("invented", day, day)),
                List.of(),
                "nowhere")));
    ClauseId clause = ClauseId.of("bench/3.1");
    Parameter term =
        new Parameter(
            "bench.term",
            "",
            clause,
            false,
            Dated.of(
                "bench.term",
                List.of(
                    new Dated.Version<>(
                        new Parameter.Text("20"),
                        LocalDate.of(2020, 1, 1),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2019, 12, 1)),
                        clause))));
    return LawBook.of(
        List.of(),
        List.of(term),
        List.of(WorkCalendar.of(CALENDAR, notices)),
        LocalDate.of(2026, 11, 24));
  }

  static Instant beginning() {
    return Instant.parse("2021-03-01T01:00:00Z");
  }
}
