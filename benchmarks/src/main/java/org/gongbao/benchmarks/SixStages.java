package org.gongbao.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.ActionBuilder;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Clock;
import org.gongbao.engine.ClockBuilder;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Known;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Dated;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;
import org.gongbao.law.Period;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.WorkCalendar;

/**
 * The procedure that is measured, of an invented law: six stages in a row, in each of which a term
 * and a limit run, each with a warning. Every action reads a figure of the law and writes an event.
 */
final class SixStages {

  static final String NAME = "six-stages";
  static final Actor CLERK = Actor.of("chen", "desk-1", new Grant("clerk", "desk-1", "", "owner"));

  private static final ClauseId MOST = ClauseId.of("bench/1.2");

  enum Stage {
    STAGE_1,
    STAGE_2,
    STAGE_3,
    STAGE_4,
    STAGE_5,
    STAGE_6,
    DONE
  }

  /** What a case knows. */
  record File(int completed, String matter) {}

  record Begin(String matter) {}

  record Complete(String code, int pages) {}

  /** What happens on a case. */
  sealed interface Event extends CaseEvent {
    record Begun(@Open String matter) implements Event {}

    record Completed(@Open String code, int pages) implements Event {}
  }

  private SixStages() {}

  static Procedure procedure() {
    ActionBuilder<File, Begin> begin =
        Procedure.of(NAME, new File(0, ""))
            .law("bench")
            .events(Event.class, SixStages::apply)
            .on("begin", Begin.class)
            .opens()
            .to(Stage.STAGE_1)
            .by("clerk")
            .cites("bench/1.1")
            .ties((known, in) -> List.of(Tie.of("organ/desk-1", "owner", known.now())))
            .records((known, in) -> new Event.Begun(in.matter()))
            .starts("term-1", "limit-1");
    ActionBuilder<File, Complete> action = completing(begin.on(action(1), Complete.class), 1);
    for (int stage = 2; stage <= Contender.STAGES; stage++) {
      action = completing(action.on(action(stage), Complete.class), stage);
    }
    ClockBuilder<File> clock = term(action.clock("term-1", "clerk"), 1);
    clock = limit(clock.clock("limit-1", "clerk"), 1);
    for (int stage = 2; stage <= Contender.STAGES; stage++) {
      clock = term(clock.clock("term-" + stage, "clerk"), stage);
      clock = limit(clock.clock("limit-" + stage, "clerk"), stage);
    }
    return clock.build();
  }

  static String action(int stage) {
    return "complete-" + stage;
  }

  private static File apply(File file, Event event) {
    return switch (event) {
      case Event.Begun begun -> new File(0, begun.matter());
      case Event.Completed _ -> new File(file.completed() + 1, file.matter());
    };
  }

  private static ActionBuilder<File, Complete> completing(
      ActionBuilder<File, Complete> action, int stage) {
    action
        .from(Stage.values()[stage - 1])
        .to(Stage.values()[stage])
        .by("clerk")
        .cites("bench/1.2")
        .rule(SixStages::notTooLong)
        .records((known, in) -> new Event.Completed(in.code(), in.pages()));
    return stage == Contender.STAGES
        ? action.closes()
        : action.starts("term-" + (stage + 1), "limit-" + (stage + 1));
  }

  private static Ruling<Boolean> notTooLong(Known known, Complete in) {
    return known
        .law()
        .whole("bench.most-pages")
        .then(most ->
            known.law().condition(MOST, "pages", in.pages() <= most)
                ? Ruling.granted(true)
                : Ruling.refused(RefusalKind.CONDITION_NOT_MET, MOST, "bench.too-long", most));
  }

  private static ClockBuilder<File> term(ClockBuilder<File> clock, int stage) {
    return clock
        .after(Clock.workingDays("bench.term"))
        .cites("bench/2.1")
        .warns(Period.calendarDays(3))
        .stoppedBy(action(stage));
  }

  private static ClockBuilder<File> limit(ClockBuilder<File> clock, int stage) {
    return clock
        .after(Clock.calendarDays("bench.limit"))
        .cites("bench/2.2")
        .warns(Period.calendarDays(5))
        .stoppedBy(action(stage));
  }

  /** The invented law, with the real work calendar. */
  static LawBook law() {
    return LawBook.of(
        List.of(),
        List.of(
            figure("bench.term", 10), figure("bench.limit", 30), figure("bench.most-pages", 99)),
        List.of(WorkCalendar.mainlandChina()),
        LocalDate.of(2026, 11, 24));
  }

  /** Where the city's clock begins: a working day well inside the published calendars. */
  static Instant beginning() {
    return Instant.parse("2021-03-01T01:00:00Z");
  }

  private static Parameter figure(String name, int value) {
    ClauseId clause = ClauseId.of("bench/3.1");
    return new Parameter(
        name,
        "",
        clause,
        false,
        Dated.of(
            name,
            List.of(
                new Dated.Version<>(
                    new Parameter.Text(Integer.toString(value)),
                    LocalDate.of(2020, 1, 1),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2019, 12, 1)),
                    clause))));
  }
}
