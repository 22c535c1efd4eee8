package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.engine.Personal;
import org.gongbao.law.ClauseId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a record's fields are declared to be")
class DataTypesTest {

  private enum Colour {
    RED
  }

  private sealed interface Part {}

  private record Early(LocalDate day) implements Part {}

  private record Late(Instant at, Personal<String> day2) implements Part {}

  private record Line(Optional<Colour> colour, String code) {}

  private record Whole(
      String title,
      int count,
      List<Line> lines,
      Part part,
      ClauseId by,
      Map<String, Instant> when) {}

  private static final DataTypes TYPES = DataTypes.of(Whole.class);

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("is found by pointer, in lists, in maps, and in every form of a sealed part")
  @CsvSource({
    "/title, TEXT",
    "/lines/0/colour, CHOICE",
    "/lines/12/code, TEXT",
    "/part/day, DAY",
    "/part/at, INSTANT",
    "/part/day2, TEXT",
    "/by, CLAUSE",
    "/when/first, INSTANT"
  })
  void found(String pointer, DataTypes.Kind kind) {
    assertThat(Part.class.getPermittedSubclasses()).containsExactly(Early.class, Late.class);
    assertThat(TYPES.of(pointer)).contains(kind);
  }

  @Test
  @DisplayName("is nothing for numbers, unknown fields and the record itself")
  void nothing() {
    assertThat(TYPES.of("/count")).isEmpty();
    assertThat(TYPES.of("/unknown")).isEmpty();
    assertThat(TYPES.of("")).isEmpty();
    assertThat(DataTypes.NONE.of("/title")).isEmpty();
  }
}
