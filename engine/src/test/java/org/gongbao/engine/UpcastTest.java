package org.gongbao.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
    Procedure procedure =
        opening(
                scale()
                    .upcasts(
                        Weighed.class,
                        1,
                        open -> {
                          int grams = open.path("kilos").asInt() * 1000;
                          open.remove("kilos");
                          return open.put("grams", grams);
                        }))
            .build();
    assertThat(read(procedure, 1, "{\"kilos\":3}")).isEqualTo(new Weighed(3000));
    assertThat(read(procedure, 2, "{\"grams\":3}")).isEqualTo(new Weighed(3));
    assertThat(procedure.eventTypes().of(new Weighed(1)).version()).isEqualTo(2);
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
    for (Class<? extends CaseEvent> type : java.util.List.of(Loose.class, Nested.class)) {
      ProcedureBuilder<File> builder = Procedure.of("scale", new File(0));
      assertThatThrownBy(() -> builder.events(type, (file, event) -> file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(".text");
    }
  }
}
