package org.gongbao.city.scenarios;

import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The catalogue's scenarios in a serving city, by the movable clock")
class ScenariosTest {

  @ParameterizedTest(name = "{0} over HTTP")
  @DisplayName("over HTTP")
  @CsvSource({
    "audit.s1, 2021-03-10T09:00:00+08:00",
    "audit.s2, 2021-03-08T09:00:00+08:00",
    "audit.s3, 2021-03-01T09:00:00+08:00",
    "audit.s4, 2021-03-11T09:00:00+08:00",
    "audit.s6, 2021-03-01T09:00:00+08:00"
  })
  void overHttp(String script, String begin) {
    try (TestCity city = TestCity.beginning(begin);
        Door door = new ApiDoor(city)) {
      Scenarios.play(city, door, script);
    }
  }

  @ParameterizedTest(name = "{0} on pages")
  @DisplayName("on pages")
  @CsvSource({
    "audit.s1, 2021-03-10T09:00:00+08:00",
    "audit.s2, 2021-03-08T09:00:00+08:00",
    "audit.s3, 2021-03-01T09:00:00+08:00",
    "audit.s4, 2021-03-11T09:00:00+08:00",
    "audit.s6, 2021-03-01T09:00:00+08:00"
  })
  void onPages(String script, String begin) {
    try (TestCity city = TestCity.beginning(begin);
        Door door = new PageDoor(city)) {
      Scenarios.play(city, door, script);
    }
  }
}
