package org.gongbao.city.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Change;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import org.springframework.stereotype.Component;

/**
 * A toy: permits for market stalls. Who applies is an auditor of the demonstration, who decides is
 * named in the application. More than 20 square metres are refused, exactly 13 are a question.
 */
@Component
public final class StallPermit implements Policy {

  public static final String NAME = "stall-permit";
  private static final String CLAUSE = "audit/21.1";

  enum Stage {
    FILED,
    DECIDED,
    LAPSED
  }

  record Stall(@CaseEvent.Open String goods, int area, List<Personal<String>> notes) {}

  sealed interface StallEvent extends CaseEvent {}

  record Applied(@Open String goods, int area) implements StallEvent {}

  record Decided(boolean granted) implements StallEvent {}

  record Noted(Personal<String> text) implements StallEvent {}

  record Apply(String goods, int area, String decider, Optional<LocalDate> opening) {}

  record Decide(boolean granted) {}

  record Note(String text) {}

  record Nothing() {}

  @Override
  public String slug() {
    return "audit";
  }

  @Override
  public List<Procedure> procedures() {
    return List.of(
        Procedure.of(NAME, new Stall("", 0, List.of()))
            .law("audit")
            .seenBy("applicant", "decider")
            .events(StallEvent.class, StallPermit::apply)
            .on("apply", Apply.class)
            .opens()
            .to(Stage.FILED)
            .by("auditor")
            .cites(CLAUSE)
            .rule((known, input) -> area(known, input))
            .does((known, input) ->
                Ruling.granted(Change.of(new Applied(input.goods(), input.area()))))
            .ties((known, input, actor) -> ties(known, input, actor))
            .starts("decision")
            .on("note", Note.class)
            .from(Stage.FILED)
            .by("applicant")
            .cites("audit/26.1")
            .does((known, input, actor) ->
                Ruling.granted(
                    Change.of(new Noted(Personal.of("person/" + actor.person(), input.text())))))
            .on("decide", Decide.class)
            .from(Stage.FILED)
            .to(Stage.DECIDED)
            .by("decider")
            .cites(CLAUSE)
            .records((known, input) -> new Decided(input.granted()))
            .closes()
            .on("lapse", Nothing.class)
            .from(Stage.FILED)
            .to(Stage.LAPSED)
            .cites("audit/26.2")
            .records((known, input) -> new Decided(false))
            .clock("decision", "decider")
            .after(Clock.calendarDays("audit.comment-period"))
            .cites("audit/26.2")
            .stoppedBy("decide")
            .fires("lapse")
            .build());
  }

  private static Stall apply(Stall stall, StallEvent event) {
    return switch (event) {
      case Applied(String goods, int area) -> new Stall(goods, area, stall.notes());
      case Noted(Personal<String> text) -> {
        List<Personal<String>> notes = new ArrayList<>(stall.notes());
        notes.add(text);
        yield new Stall(stall.goods(), stall.area(), List.copyOf(notes));
      }
      case Decided _ -> stall;
    };
  }

  private static Ruling<Boolean> area(Known known, Apply input) {
    ClauseId clause = ClauseId.of(CLAUSE);
    if (!known.law().condition(clause, "small-enough", input.area() <= 20)) {
      return Ruling.refused(RefusalKind.CONDITION_NOT_MET, clause, "engine.not-open", input.area());
    }
    return input.area() == 13 && known.file().answer("unlucky").isEmpty()
        ? Ruling.undetermined(
            new Question("unlucky", clause, "decider", Sentence.of("engine.not-open")))
        : Ruling.granted(true);
  }

  private static List<Tie> ties(Known known, Apply input, Actor actor) {
    return List.of(
        Tie.of("person/" + actor.person(), "applicant", known.now()),
        Tie.of("person/" + input.decider(), "decider", known.now()),
        Tie.of("organ/stall-office", "competent", known.now()),
        Tie.of("organ/yunling-group", "unit", known.now()));
  }

  @Override
  public List<StatelessRule> rules() {
    return List.of();
  }

  @Override
  public List<String> parameters() {
    return List.of("audit.comment-period");
  }

  /** All stalls in sight, in every kind of panel. */
  @Override
  public List<Board> boards() {
    return List.of(new Board("stalls", Set.of("auditor"), StallPermit::stalls));
  }

  private static List<Panel> stalls(BoardDesk desk) {
    BoardDesk.Found found = desk.cases(NAME);
    int filed = (int) found.files().stream().filter(file -> file.stage().equals("FILED")).count();
    int rest = found.files().size() - filed;
    return List.of(
        new Panel.Figures(
            "figures",
            List.of(
                new Panel.Figure("all", new Cell.Count(filed + rest), Panel.Tone.PLAIN),
                new Panel.Figure("filed", new Cell.Share(filed, filed + rest), Panel.Tone.WARN))),
        new Panel.Wheel(
            "stages",
            List.of(
                new Panel.Slice("filed", filed, Panel.Tone.WARN),
                new Panel.Slice("settled", rest, Panel.Tone.GOOD))),
        new Panel.Rows(
            "rows",
            List.of("goods", "stage", "due", "clause"),
            found.files().stream()
                .map(file ->
                    List.<Cell>of(
                        new Cell.Case(file.id(), file.data(Stall.class).goods()),
                        new Cell.Stage(NAME, file.stage(), Panel.Tone.WARN),
                        desk.lastDay(file, "decision")
                            .<Cell>map(day -> new Cell.Day(day, Panel.Tone.BAD))
                            .orElseGet(Cell.Blank::new),
                        new Cell.Clause(ClauseId.of(CLAUSE))))
                .toList(),
            found.cut()),
        new Panel.Rows("none", List.of("goods"), List.of(), false));
  }
}
