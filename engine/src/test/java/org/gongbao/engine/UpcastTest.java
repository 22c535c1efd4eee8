package org.gongbao.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import org.gongbao.engine.toys.Toys;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Event versions: an old form is brought up, never guessed")
class UpcastTest {

  enum Stage {
    OPEN
  }

  record File(int grams) {}

  record None() {}

  /** Version 1 held kilograms. */
  @CaseEvent.Version(2)
  record Weighed(int grams) implements CaseEvent {}

  record Loose(String text) implements CaseEvent {}

  record Nested(Inner inner) implements CaseEvent {
    record Inner(String text) {}
  }

  private static ProcedureBuilder<File> scale() {
    return Procedure.of("scale", new File(0))
        .law("toy")
        .events(Weighed.class, (file, event) -> new File(event.grams()));
  }

  private static ActionBuilder<File, None> opening(ProcedureBuilder<File> builder) {
    return builder
        .on("weigh", None.class)
        .opens()
        .to(Stage.OPEN)
        .by("keeper")
        .cites("toy/1.1")
        .records((known, in) -> new Weighed(1));
  }

  @Test
  @DisplayName("without an upcaster from version 1 start-up refuses, naming the event")
  void refusesAtStart() {
    ActionBuilder<File, None> declared = opening(scale());
    assertThatThrownBy(declared::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scale/weighed@1");
  }

  @Test
  @DisplayName("with one, the old bytes are read as today's record and today's are left alone")
  void upcasts() {
    Procedure procedure = opening(scale().upcasts(Weighed.class, 1, UpcastTest::inGrams)).build();
    assertThat(read(procedure, 1, "{\"kilos\":3}")).isEqualTo(new Weighed(3000));
    assertThat(read(procedure, 2, "{\"grams\":3}")).isEqualTo(new Weighed(3));
    assertThat(procedure.eventTypes().of(new Weighed(1)).version()).isEqualTo(2);
  }

  record Weigh(int kilos) {}

  record Reading(int grams) {}

  private static Procedure today() {
    return opening(scale().upcasts(Weighed.class, 1, UpcastTest::inGrams))
        .ties((known, in) -> List.of(Tie.of("organ/store", "keeper", known.now())))
        .on("weigh-again", Reading.class)
        .from(Stage.OPEN)
        .by("keeper")
        .cites("toy/1.2")
        .records((known, in) -> new Weighed(in.grams()))
        .build();
  }

  private static ObjectNode inGrams(ObjectNode open) {
    int grams = open.path("kilos").asInt() * 1000;
    open.remove("kilos");
    return open.put("grams", grams);
  }

  @Test
  @DisplayName(
      "a case of the earlier release goes on under today's: read, rebuilt, acted on, whole")
  void twoReleases() {
    Actor keeper = Toys.clerk("keeper");
    try (TestCity city = TestCity.with(EarlierScale.procedure())) {
      CaseId id = city.open(keeper, "scale/weigh", "{'kilos': 3}", "w1");
      Engine later = city.engineWith(InstantSource.system(), today());
      assertThat(later.read(keeper, id).orElseThrow().data(File.class)).isEqualTo(new File(3000));
      assertThat(later.events(keeper, id).getFirst().event()).isEqualTo(new Weighed(3000));
      Command again =
          new Command(
              id, "weigh-again", TestCity.json("{'grams': 2500}"), keeper, Command.AT_ONCE, "w2");
      assertThat(later.act(again).ruling().isGranted()).isTrue();
      assertThat(later.events(keeper, id))
          .extracting(Recorded::version)
          .as("what is written stays as it was written")
          .containsExactly(1, 2);
      assertThat(later.log().verify().faults()).isEmpty();
      assertThat(later.log().verify().reproduced()).isEqualTo(1);
      assertThat(city.engine().log().verify().faults())
          .as("a release that does not know the newer form names it")
          .extracting(Log.Fault::kind)
          .contains(Log.FaultKind.UNREADABLE);
    }
  }

  private static CaseEvent read(Procedure procedure, int version, String open) {
    return Codec.event(
        procedure.eventTypes(),
        "scale/weighed",
        version,
        open.getBytes(UTF_8),
        1,
        PersonalJson.Unsealing.CLOSED);
  }

  @Test
  @DisplayName("text that is neither open nor sealed is refused, also inside a record")
  void undeclaredText() {
    for (Class<? extends CaseEvent> type : List.of(Loose.class, Nested.class)) {
      ProcedureBuilder<File> builder = Procedure.of("scale", new File(0));
      assertThatThrownBy(() -> builder.events(type, (file, event) -> file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(".text");
    }
  }
}
