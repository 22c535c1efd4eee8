package org.gongbao.city.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The city's divisions")
class DivisionsTest {

  private final Divisions divisions = new Divisions();

  @ParameterizedTest(name = "on {0}: {1} districts and counties, {2} zones")
  @DisplayName("were 38 and 3 zones in the gazette's year, and fewer after the merger of 2025")
  @CsvSource({"2021-04-01, 38, 3", "2025-11-05, 38, 3", "2025-11-06, 37, 2"})
  void areDated(LocalDate day, int districts, int zones) {
    assertThat(divisions.on(day))
        .filteredOn(division -> division.kind() == Division.Kind.ZONE)
        .hasSize(zones);
    assertThat(divisions.on(day))
        .filteredOn(division -> division.kind() != Division.Kind.ZONE)
        .hasSize(districts)
        .extracting(Division::code)
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @DisplayName("are found by code for the day asked about")
  @CsvSource({
    "500112, 2025-11-05, true",
    "500112, 2025-11-06, false",
    "500105, 2025-11-06, false",
    "500L01, 2025-11-05, true",
    "500L02, 2025-11-05, false",
    "500L02, 2025-11-06, true",
    "500000, 2021-04-01, true",
    "500999, 2021-04-01, false",
  })
  void areFound(String code, LocalDate day, boolean found) {
    assertThat(divisions.find(code, day).isPresent()).isEqualTo(found);
  }
}
