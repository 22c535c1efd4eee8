package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongbao.engine.Desk.CLERK;
import static org.gongbao.engine.Desk.HEAD;
import static org.gongbao.engine.Desk.OTHER;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Procedure versions: a case keeps its own until a declared transition moves it")
class VersionsTest {

  enum Old {
    OPEN,
    PARKED,
    DONE
  }

  enum New {
    TAKEN_UP,
    CHECKED,
    DONE
  }

  record File(int steps) {}

  record Other(int steps) {}

  record None() {}

  sealed interface Event extends CaseEvent {
    record Opened() implements Event {}

    record Stepped() implements Event {}

    record Checked() implements Event {}
  }

  private static File apply(File file, Event event) {
    return event instanceof Event.Opened ? file : new File(file.steps() + 1);
  }

  private static List<Tie> ties(Known known) {
    return List.of(Tie.of("organ/desk-1", "owner", known.now()));
  }

  private static Procedure v1() {
    return Procedure.of("permit", new File(0))
        .law("toy")
        .events(Event.class, VersionsTest::apply)
        .on("open", None.class)
        .opens()
        .to(Old.OPEN)
        .by("clerk")
        .cites("toy/1.1")
        .ties((known, in) -> ties(known))
        .records((known, in) -> new Event.Opened())
        .starts("reply")
        .on("step", None.class)
        .from(Old.OPEN)
        .by("clerk")
        .cites("toy/1.2")
        .records((known, in) -> new Event.Stepped())
        .on("park", None.class)
        .from(Old.OPEN)
        .to(Old.PARKED)
        .by("clerk")
        .cites("toy/1.2")
        .on("finish", None.class)
        .from(Old.OPEN)
        .to(Old.DONE)
        .by("clerk")
        .cites("toy/1.2")
        .closes()
        .clock("reply", "clerk")
        .after(Clock.calendarDays("toy.reply"))
        .cites("toy/1.3")
        .build();
  }

  private static ClockBuilder<File> v2() {
    return Procedure.of("permit", new File(0))
        .version(2)
        .law("toy")
        .movesFrom(1, Map.of("OPEN", "TAKEN_UP"), "head")
        .events(Event.class, VersionsTest::apply)
        .on("open", None.class)
        .opens()
        .to(New.TAKEN_UP)
        .by("clerk")
        .cites("toy/1.1")
        .ties((known, in) -> ties(known))
        .records((known, in) -> new Event.Opened())
        .on("check", None.class)
        .from(New.TAKEN_UP)
        .to(New.CHECKED)
        .by("clerk")
        .cites("toy/1.2")
        .records((known, in) -> new Event.Checked())
        .clock("reply", "clerk")
        .after(Clock.calendarDays("toy.reply"))
        .cites("toy/1.3");
  }

  private TestCity city;
  private Engine later;
  private CaseId id;
  private int keys;

  @BeforeEach
  void aCaseOfTheFirstVersion() {
    city = TestCity.with(TestCity.law(Map.of("toy.reply", 10)), v1());
    id = city.open(CLERK, "permit/open", "{}", "o1");
    city.act(CLERK, id, "step", "{}");
    later = city.engineWith(InstantSource.system(), v1(), v2().build());
  }

  @AfterEach
  void close() {
    city.close();
  }

  private Ruling<Change> act(Actor actor, String action, String input) {
    return later
        .act(
            new Command(
                id, action, TestCity.json(input), actor, Command.AT_ONCE, "later-" + ++keys))
        .ruling();
  }

  private CaseFile file() {
    return later.read(CLERK, id).orElseThrow();
  }

  @Test
  @DisplayName("registered later, a second version runs new cases and leaves old ones alone")
  void pinned() {
    assertThat(file().procedure().version()).isEqualTo(1);
    assertThat(((Ruling.Refused<Change>) act(CLERK, "check", "{}")).kind())
        .isEqualTo(RefusalKind.MALFORMED);
    assertThat(act(CLERK, "step", "{}").isGranted()).isTrue();
    Outcome fresh =
        later.act(
            new Command(
                later.newCase(), "permit/open", TestCity.json("{}"), CLERK, Command.AT_ONCE, "o2"));
    CaseFile young = later.read(CLERK, fresh.id()).orElseThrow();
    assertThat(young.procedure().version()).isEqualTo(2);
    assertThat(young.stage()).isEqualTo("TAKEN_UP");
  }

  @Test
  @DisplayName("the role named moves it: version, stage, data and clock go on, on record")
  void repin() {
    assertThat(act(HEAD, "repin", "{'version': 2}").isGranted()).isTrue();
    CaseFile file = file();
    assertThat(file.procedure().version()).isEqualTo(2);
    assertThat(file.stage()).isEqualTo("TAKEN_UP");
    assertThat(file.data(File.class).steps()).isEqualTo(1);
    Recorded event = later.events(CLERK, id).getLast();
    assertThat(event.event()).isEqualTo(new EngineEvent.Repinned(1, 2));
    assertThat(event.header().effects())
        .containsExactly(new Effect.Repinned(2), new Effect.Moved("main", "TAKEN_UP"));
    assertThat(act(CLERK, "check", "{}").isGranted()).isTrue();
    assertThat(file().data(File.class).steps()).isEqualTo(2);
    city.at("2021-03-20T00:00");
    assertThat(file().hasRunOut("reply")).isTrue();
    assertThat(Replaying.all(id, file.procedure().versions(), later.events(CLERK, id)))
        .isEqualTo(file());
    assertThat(later.log().verify().isIntact()).isTrue();
  }

  @ParameterizedTest(name = "to {0}")
  @DisplayName("a version that does not exist, is older, or the same cannot be moved to")
  @CsvSource({"3", "1", "0", "'two'"})
  void noSuchTransition(String version) {
    Ruling<Change> no =
        act(HEAD, "repin", "{'version': %s}".formatted(version.equals("two") ? "'two'" : version));
    assertThat(((Ruling.Refused<Change>) no).kind()).isEqualTo(RefusalKind.MALFORMED);
    assertThat(((Ruling.Refused<Change>) no).sentence().values()).contains("/version");
    assertThat(file().revision()).isEqualTo(2);
  }

  @Test
  @DisplayName("another role, another place, an unnamed stage and a closed case are refused")
  void refusals() {
    assertThat(((Ruling.Refused<Change>) act(CLERK, "repin", "{'version': 2}")).kind())
        .isEqualTo(RefusalKind.WRONG_ROLE);
    assertThat(((Ruling.Refused<Change>) act(OTHER, "repin", "{'version': 2}")).kind())
        .isEqualTo(RefusalKind.WRONG_PLACE);
    act(CLERK, "park", "{}");
    assertThat(((Ruling.Refused<Change>) act(HEAD, "repin", "{'version': 2}")).kind())
        .isEqualTo(RefusalKind.CONDITION_NOT_MET);
    assertThat(file().procedure().version()).isEqualTo(1);
  }

  @Test
  @DisplayName("a closed case stays under its version")
  void closed() {
    act(CLERK, "finish", "{}");
    assertThat(((Ruling.Refused<Change>) act(HEAD, "repin", "{'version': 2}")).kind())
        .isEqualTo(RefusalKind.TOO_LATE);
  }

  @Test
  @DisplayName("start-up refuses a transition that would lose data, a clock, or its origin")
  void unfitTransitions() {
    Procedure lonely = v2().build();
    assertThatThrownBy(() -> city.engineWith(InstantSource.system(), lonely))
        .hasMessageContaining("version 1");
    Procedure otherData =
        Procedure.of("permit", new Other(0))
            .version(2)
            .movesFrom(1, Map.of("OPEN", "DONE"), "head")
            .on("open", None.class)
            .opens()
            .to(New.DONE)
            .by("clerk")
            .cites("toy/1.1")
            .build();
    assertThatThrownBy(() -> city.engineWith(InstantSource.system(), v1(), otherData))
        .hasMessageContaining("keep the data");
    Procedure noClock =
        Procedure.of("permit", new File(0))
            .version(2)
            .movesFrom(1, Map.of("OPEN", "DONE"), "head")
            .on("open", None.class)
            .opens()
            .to(New.DONE)
            .by("clerk")
            .cites("toy/1.1")
            .build();
    assertThatThrownBy(() -> city.engineWith(InstantSource.system(), v1(), noClock))
        .hasMessageContaining("reply");
  }

  @Test
  @DisplayName("no procedure declares an action by the name of a built-in one")
  void builtInNames() {
    for (String name : List.of("answer", "repin", "reassign")) {
      ActionBuilder<File, None> action =
          Procedure.of("permit", new File(0)).on(name, None.class).opens().cites("toy/1.1");
      assertThatThrownBy(action::build).hasMessageContaining(name);
    }
  }
}
