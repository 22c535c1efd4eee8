package org.gongbao.city.scenarios;

import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Scenarios in a serving city, by the movable clock")
class ScenariosTest {

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
    "audit.s1, 2021-03-10T09:00:00+08:00, HTTP",
    "audit.s1, 2021-03-10T09:00:00+08:00, PAGES",
    "audit.s2, 2021-03-08T09:00:00+08:00, HTTP",
    "audit.s2, 2021-03-08T09:00:00+08:00, PAGES",
    "audit.s3, 2021-03-01T09:00:00+08:00, HTTP",
    "audit.s3, 2021-03-01T09:00:00+08:00, PAGES",
    "audit.s4, 2021-03-11T09:00:00+08:00, HTTP",
    "audit.s4, 2021-03-11T09:00:00+08:00, PAGES",
    "audit.s6, 2021-03-01T09:00:00+08:00, HTTP",
    "audit.s6, 2021-03-01T09:00:00+08:00, PAGES"
  })
  void played(String script, String begin, Way way) {
    try (TestCity city = TestCity.beginning(begin);
        Door door = way.door(city)) {
      Scenarios.play(city, door, script);
    }
  }
}
