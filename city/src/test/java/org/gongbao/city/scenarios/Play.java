package org.gongbao.city.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.casework.CaseView;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.ClockJob;
import org.gongbao.city.casework.ClockMoves;
import org.gongbao.city.people.People;
import org.gongbao.city.testing.TestCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Listed;
import org.gongbao.law.Ruling;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays a scenario in a city, through one door. What is asserted is read beside the door. */
final class Play {

  private static final Duration LONGEST_MOVE = Duration.ofSeconds(60);

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .build();

  private final TestCity city;
  private final Door door;
  private final Map<String, CaseId> cases = new HashMap<>();
  private final Map<CaseId, String> openedBy = new HashMap<>();

  Play(TestCity city, Door door) {
    this.city = city;
    this.door = door;
  }

  void play(Script script) {
    script.steps().forEach(this::play);
  }

  private void play(Script.Step step) {
    switch (step) {
      case Script.Step.At at -> moveTo(at.local());
      case Script.Step.Opens opens -> {
        Door.Came came = door.opens(opens.who(), opens.procedure(), json(opens.input()));
        assertThat(came.clause()).as("%s: %s", opens, came.told()).isEqualTo(opens.clause());
        opens.name().ifPresent(name -> named(name, came.id().orElseThrow(), opens.who()));
      }
      case Script.Step.Does does -> {
        Door.Came came =
            door.does(does.who(), id(does.name()), does.action(), json(does.input()), does.day());
        assertThat(came.clause()).as("%s: %s", does, came.told()).isEqualTo(does.clause());
      }
      case Script.Step.Finds finds -> named(finds.name(), found(finds), finds.who());
      case Script.Step.Sees sees ->
          assertThat(door.sees(sees.who(), id(sees.name()))).as("%s", sees).isEqualTo(sees.seen());
      case Script.Step.Is is ->
          assertThat(view(is.name()).stage()).as("%s", is).isEqualTo(is.stage());
      case Script.Step.Knows knows ->
          assertThat(view(knows.name()).data().at(knows.pointer()).asString())
              .as("%s", knows)
              .isEqualTo(knows.value());
      case Script.Step.Clock clock -> clock(clock);
    }
  }

  private void clock(Script.Step.Clock step) {
    CaseView.ClockView clock =
        view(step.name()).clocks().reversed().stream()
            .filter(one -> one.clock().equals(step.clock()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no such clock: " + step));
    String value =
        step.ends()
            ? clock.lastDayInclusive().map(Object::toString).orElse("no day")
            : clock.state();
    assertThat(value).as("%s", step).isEqualTo(step.value());
  }

  private void moveTo(String local) {
    ClockMoves moves = city.bean(ClockMoves.class);
    Ruling<ClockJob> begun = moves.move(OffsetDateTime.parse(local + ":00+08:00").toInstant());
    assertThat(begun).as("a move to %s", local).isInstanceOf(Ruling.Granted.class);
    try {
      ClockJob job = moves.await(((Ruling.Granted<ClockJob>) begun).value(), LONGEST_MOVE);
      assertThat(job.state()).isEqualTo("done");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Expected to wait for the clock", e);
    }
  }

  private CaseId found(Script.Step.Finds finds) {
    JsonNode wanted = json(finds.data());
    return casework()
        .engine()
        .list(
            actor(finds.who()),
            Listed.Query.of(finds.procedure(), Optional.empty()),
            Casework.LONGEST_PAGE)
        .stream()
        .map(Listed::id)
        .filter(id -> knows(view(finds.who(), id), wanted))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("nothing found: %s among %s".formatted(finds, seen(finds))));
  }

  private List<JsonNode> seen(Script.Step.Finds finds) {
    return casework()
        .engine()
        .list(
            actor(finds.who()),
            Listed.Query.of(finds.procedure(), Optional.empty()),
            Casework.LONGEST_PAGE)
        .stream()
        .map(row -> view(finds.who(), row.id()).data())
        .toList();
  }

  private static boolean knows(CaseView view, JsonNode wanted) {
    return wanted.properties().stream()
        .allMatch(one -> view.data().at(one.getKey()).asString().equals(one.getValue().asString()));
  }

  private CaseView view(String name) {
    CaseId id = id(name);
    return view(Optional.ofNullable(openedBy.get(id)).orElseThrow(), id);
  }

  private CaseView view(String who, CaseId id) {
    return casework().view(actor(who), id, Locale.CHINESE).orElseThrow();
  }

  private Casework casework() {
    return city.bean(Casework.class);
  }

  private Actor actor(String who) {
    return casework().actor(city.bean(People.class).actor(who).orElseThrow());
  }

  private void named(String name, CaseId id, String by) {
    cases.put(name, id);
    openedBy.put(id, by);
  }

  private CaseId id(String name) {
    return Optional.ofNullable(cases.get(name))
        .orElseThrow(() -> new AssertionError("no case of the name " + name));
  }

  private JsonNode json(String text) {
    String filled = text;
    for (Map.Entry<String, CaseId> one : cases.entrySet()) {
      filled = filled.replace("$" + one.getKey(), one.getValue().toString());
    }
    return LENIENT.readTree(filled);
  }
}
