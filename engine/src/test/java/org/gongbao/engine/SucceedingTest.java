package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a case knows, after it went over to a successor")
class SucceedingTest {

  private static final EngineEvent.Reassigned ORDER =
      new EngineEvent.Reassigned("u", "w", "7", "2021-12");

  record Part(@Organ String seat, String remark) {}

  record Data(
      @Organ String unit,
      @Organ Optional<String> second,
      @Organ List<String> others,
      @Organ String charged,
      String written,
      Optional<Part> part,
      List<Part> parts,
      Map<String, Part> named,
      Optional<Personal<String>> sealed) {}

  private static Data data(String unit, String seat, Personal<String> sealed) {
    return new Data(
        unit,
        Optional.of(unit),
        List.of("x", unit),
        "organ/" + unit,
        "u",
        Optional.of(new Part(seat, "u")),
        List.of(new Part(seat, "u"), new Part("x", "u")),
        Map.of("u", new Part(seat, "u")),
        Optional.of(sealed));
  }

  @Test
  @DisplayName("names the successor wherever an organ is marked, however deep, and nowhere else")
  void wherever() {
    Personal<String> sealed = Personal.of("organ/u", "u");
    assertThat(new Succeeding(ORDER).in(data("u", "u", sealed))).isEqualTo(data("w", "w", sealed));
  }

  @Test
  @DisplayName("is the very same if the organ does not stand in it")
  void untouched() {
    Data other = data("v", "v", Personal.of("organ/v", "u"));
    assertThat(new Succeeding(ORDER).in(other)).isSameAs(other);
  }
}
