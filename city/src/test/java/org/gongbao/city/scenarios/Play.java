package org.gongbao.city.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

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
    script.steps().stream()
        .filter(step -> !step.equals(new Script.Step.At(script.begins())))
        .forEach(this::play);
  }

  private void play(Script.Step step) {
    switch (step) {
      case Script.Step.At at -> moveTo(at.local());
      case Script.Step.Opens opens -> {
        Door.Came came = door.opens(opens.who(), opens.procedure(), json(opens.input()));
        asTold(opens, came, false, opens.refusal());
        opens.name().ifPresent(name -> named(name, came.id().orElseThrow(), opens.who()));
      }
      case Script.Step.Does does -> {
        Door.Came came =
            door.does(does.who(), id(does.name()), does.action(), json(does.input()), does.day());
        asTold(does, came, does.asks(), does.refusal());
      }
      case Script.Step.Answers answers -> {
        int question = question(answers.name(), answers.point()).id();
        Door.Came came =
            door.answers(
                answers.who(), id(answers.name()), question, json(answers.answer()), answers.why());
        assertThat(came.clause()).as("%s: %s", answers, came.told()).isEmpty();
      }
      case Script.Step.Brings brings -> {
        door.brings(brings.who(), id(brings.name()), String.join("\n", brings.lines()) + "\n");
        faults(brings.who(), brings.name());
      }
      case Script.Step.Reads reads -> {
        Optional<Door.Fault> fault =
            Optional.ofNullable(faults(reads.who(), reads.name()).get(reads.row()));
        assertThat(fault.flatMap(Door.Fault::clause))
            .as("%s: %s", reads, fault)
            .isEqualTo(reads.refusal().map(Script.Refusal::clause));
        assertThat(fault.isPresent()).isEqualTo(reads.refusal().isPresent());
        reads
            .refusal()
            .flatMap(Script.Refusal::saying)
            .ifPresent(words -> assertThat(fault.orElseThrow().told()).contains(words));
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
      case Script.Step.Asks asks ->
          assertThat(question(asks.name(), asks.point()).clause())
              .as("%s", asks)
              .hasToString(asks.clause());
      case Script.Step.AddUp sum ->
          assertThat(
                  sum.names().stream()
                      .flatMap(name -> amounts(view(name).data(), sum.pointer()))
                      .reduce(BigDecimal.ZERO, BigDecimal::add))
              .as("%s", sum)
              .isEqualByComparingTo(sum.sum());
      case Script.Step.Clock clock -> clock(clock);
    }
  }

  private static void asTold(
      Script.Step step, Door.Came came, boolean asks, Optional<Script.Refusal> refusal) {
    assertThat(came.clause())
        .as("%s: %s", step, came.told())
        .isEqualTo(refusal.map(Script.Refusal::clause));
    assertThat(came.asks()).as("%s: %s", step, came.told()).isEqualTo(asks);
    refusal
        .flatMap(Script.Refusal::saying)
        .ifPresent(words -> assertThat(came.told()).as("%s", step).contains(words));
  }

  /** The amounts at a pointer, of every row where it has an asterisk. */
  private static Stream<BigDecimal> amounts(JsonNode data, String pointer) {
    int every = pointer.indexOf("/*");
    return every < 0
        ? Stream.of(new BigDecimal(data.at(pointer).asString()))
        : data.at(pointer.substring(0, every))
            .valueStream()
            .flatMap(row -> amounts(row, pointer.substring(every + 2)));
  }

  private CaseView.QuestionView question(String name, String point) {
    List<CaseView.QuestionView> open = view(name).questions();
    return open.stream()
        .filter(one -> one.point().equals(point))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no question %s among %s".formatted(point, open)));
  }

  /** What is wrong in the newest file, once it was read: it is looked at until then. */
  private Map<Long, Door.Fault> faults(String who, String name) {
    Instant last = Instant.now().plus(LONGEST_WAIT);
    Optional<Map<Long, Door.Fault>> faults = door.faults(who, id(name));
    while (faults.isEmpty()) {
      assertThat(Instant.now()).as("the file of %s is read", name).isBefore(last);
      Thread.onSpinWait();
      faults = door.faults(who, id(name));
    }
    return faults.get();
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
      ClockJob job = moves.await(((Ruling.Granted<ClockJob>) begun).value(), LONGEST_WAIT);
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
