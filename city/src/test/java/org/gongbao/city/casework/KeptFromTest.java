package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A case that is kept from the person it is about")
class KeptFromTest {

  private static final Actor LI = PolicyCity.actor("li", "u", "", "unit", "auditor");
  private static final Actor WANG = PolicyCity.actor("wang", "u", "", "unit", "auditor");

  private enum Stage {
    ONE
  }

  record Known(int notes) {}

  record Begin(String about) {}

  record Note() {}

  sealed interface Event extends CaseEvent {
    record Begun() implements Event {}

    record Noted() implements Event {}
  }

  private record Toy() implements Policy {

    @Override
    public String slug() {
      return "audit";
    }

    @Override
    public List<Procedure> procedures() {
      return List.of(
          Procedure.of("kept-toy", new Known(0))
              .law("audit")
              .events(
                  Event.class,
                  (known, event) ->
                      event instanceof Event.Noted ? new Known(known.notes() + 1) : known)
              .on("begin", Begin.class)
              .opens()
              .to(Stage.ONE)
              .by("auditor")
              .cites("audit/21.1")
              .records((known, in) -> new Event.Begun())
              .ties((known, in) ->
                  List.of(
                      Tie.of("organ/u", "unit", known.now()),
                      Tie.of("person/" + in.about(), "about", known.now())))
              .on("note", Note.class)
              .from(Stage.ONE)
              .by("auditor")
              .cites("audit/21.1")
              .records((known, in) -> new Event.Noted())
              .build());
    }

    @Override
    public List<StatelessRule> rules() {
      return List.of();
    }

    @Override
    public List<KeptFrom> keptFrom() {
      return List.of(new KeptFrom("kept-toy", "about"));
    }
  }

  @Test
  @DisplayName("is not changed by him, though his office may act on it")
  void notChanged() {
    try (PolicyCity city =
        new PolicyCity("2021-03-01", List.of(), List.of(new Toy()), List.of(LI))) {
      PolicyCity.Case kept = city.opened(LI, "kept-toy", "{'about':'wang'}");
      PolicyCity.Case open = city.opened(LI, "kept-toy", "{'about':'zhao'}");
      kept.does(LI, "note", "{}");
      open.does(WANG, "note", "{}");
      assertThat(kept.tries(WANG, "note", "{}").isGranted()).isFalse();
      assertThat(kept.file().data(Known.class).notes()).isEqualTo(1);
      assertThat(kept.refused(WANG, "note", "{}", "engine/action"))
          .as("no other answer than of a case that is not there")
          .isEqualTo(
              kept.refused(
                  PolicyCity.actor("ma", "x", "", "unit", "auditor"),
                  "note",
                  "{}",
                  "engine/action"));
    }
  }
}
