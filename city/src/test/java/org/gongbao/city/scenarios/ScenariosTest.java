package org.gongbao.city.scenarios;

import java.nio.file.Path;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Scenarios in a serving city, by the movable clock")
class ScenariosTest {

  private static final Path SCRIPTS = Path.of("src/test/resources/scenarios");

  enum Way {
    HTTP,
    PAGES;

    Door door(TestCity city) {
      return this == HTTP ? new ApiDoor(city) : new PageDoor(city);
    }
  }

  @ParameterizedTest(name = "{0}, {2}")
  @DisplayName("through every door")
  @CsvSource({
    "audit.s0, 2021-03-10T09:00:00+08:00, HTTP",
    "audit.s0, 2021-03-10T09:00:00+08:00, PAGES"
  })
  void played(String script, String begin, Way way) {
    try (TestCity city = TestCity.beginning(begin);
        Door door = way.door(city)) {
      new Play(city, door).play(Script.of(SCRIPTS.resolve(script + ".txt")));
    }
  }
}
