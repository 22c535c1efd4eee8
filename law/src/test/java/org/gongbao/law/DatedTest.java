package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values on two time axes. */
class DatedTest {

  private static final ClauseId CLAUSE = ClauseId.of("toy/1.1");

  private static Dated.Version<String> version(
      String value, String from, String last, String published) {
    return new Dated.Version<>(value, day(from), end(last), end(published), CLAUSE);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Optional<LocalDate> end(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(day(text));
  }

  private static String at(Dated<String> dated, String asOf, String knownAt) {
    return dated.at(day(asOf), day(knownAt)).map(Dated.Version::value).orElse("none");
  }

  /** Published late, with effect from earlier; then an erratum, then a repeal with an end. */
  private static final Dated<String> FEE =
      Dated.of(
          "toy.fee",
          List.of(
              version("10", "2020-11-01", "2021-06-30", "2020-12-21"),
              version("12", "2021-07-01", "", "2020-12-21"),
              version("11", "2021-03-01", "", "2021-04-10"),
              version("9", "2022-01-01", "2022-12-31", "2021-11-05")));

  @ParameterizedTest
  @CsvSource({
    "2020-10-31, 2030-01-01, none",
    "2020-11-01, 2030-01-01, 10",
    "2020-11-15, 2020-12-20, none",
    "2020-11-15, 2020-12-21, 10",
    "2021-06-30, 2021-04-09, 10",
    "2021-07-01, 2021-04-09, 12",
    "2021-02-28, 2021-04-10, 10",
    "2021-03-01, 2021-04-09, 10",
    "2021-03-01, 2021-04-10, 11",
    "2021-07-01, 2021-04-10, 11",
    "2022-01-01, 2021-11-04, 11",
    "2021-12-31, 2021-11-05, 11",
    "2022-01-01, 2021-11-05, 9",
    "2022-12-31, 2021-11-05, 9",
    "2023-01-01, 2021-11-05, none",
    "2023-01-01, 2021-11-04, 11",
  })
  @DisplayName("what was known then about a day is answered, whatever came later")
  void answersBitemporally(String asOf, String knownAt, String expected) {
    assertThat(at(FEE, asOf, knownAt)).isEqualTo(expected);
  }

  @Test
  @DisplayName("a setting is known always and has no end")
  void settingIsKnownAlways() {
    Dated<String> setting = Dated.setting("toy.limit", "3", day("2020-01-01"), CLAUSE);
    assertThat(at(setting, "2999-01-01", "1900-01-01")).isEqualTo("3");
    assertThat(at(setting, "2019-12-31", "2999-01-01")).isEqualTo("none");
  }

  @Test
  @DisplayName("a gap within one publication is refused, naming the value and both days")
  void refusesGap() {
    assertThatThrownBy(() ->
            Dated.of(
                "toy.fee",
                List.of(
                    version("1", "2020-01-01", "2020-06-30", "2019-12-01"),
                    version("2", "2020-07-02", "", "2019-12-01"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("toy.fee", "2020-06-30", "2020-07-02");
  }

  @ParameterizedTest
  @CsvSource({"2020-07-01", "2020-06-30", "''"})
  @DisplayName("an overlap within one publication is refused, naming the value and both days")
  void refusesOverlap(String lastDay) {
    assertThatThrownBy(() ->
            Dated.of(
                "toy.fee",
                List.of(
                    version("2", "2020-06-30", "", "2019-12-01"),
                    version("1", "2020-01-01", lastDay, "2019-12-01"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("toy.fee", "2020-06-30");
  }

  @Test
  @DisplayName("a version that ends before it begins, and a value without versions, are refused")
  void refusesNonsense() {
    assertThatThrownBy(() -> version("1", "2020-01-02", "2020-01-01", ""))
        .hasMessageContainingAll("2020-01-02", "2020-01-01");
    assertThatThrownBy(() -> Dated.of("toy.fee", List.of())).hasMessageContaining("toy.fee");
  }

  @Test
  @DisplayName("agrees with a search through all publications, for 2000 random histories")
  void agreesWithNaiveSearch() {
    Random random = Seeds.random("DatedTest.agreesWithNaiveSearch");
    for (int i = 0; i < 2000; i++) {
      List<Dated.Version<Integer>> versions = randomHistory(random);
      List<Dated.Version<Integer>> shuffled = new ArrayList<>(versions);
      Collections.shuffle(shuffled, random);
      Dated<Integer> dated = Dated.of("random", shuffled);
      for (int ask = 0; ask < 20; ask++) {
        LocalDate asOf = LocalDate.ofEpochDay(random.nextInt(120));
        LocalDate knownAt = LocalDate.ofEpochDay(random.nextInt(120));
        assertThat(dated.at(asOf, knownAt))
            .as("%s as of %s known at %s", versions, asOf, knownAt)
            .isEqualTo(naive(versions, asOf, knownAt));
      }
    }
  }

  private static List<Dated.Version<Integer>> randomHistory(Random random) {
    List<Dated.Version<Integer>> versions = new ArrayList<>();
    int published = random.nextInt(20);
    int value = 0;
    for (int publication = 1 + random.nextInt(4); publication > 0; publication--) {
      int from = random.nextInt(90);
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        int last = from + random.nextInt(15);
        boolean open = n == 1 && random.nextBoolean();
        versions.add(
            new Dated.Version<>(
                value++,
                LocalDate.ofEpochDay(from),
                open ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(last)),
                Optional.of(LocalDate.ofEpochDay(published)),
                CLAUSE));
        from = last + 1;
      }
      published += 1 + random.nextInt(30);
    }
    return versions;
  }

  /** The latest publication known that has begun by the day decides alone. */
  private static Optional<Dated.Version<Integer>> naive(
      List<Dated.Version<Integer>> versions, LocalDate asOf, LocalDate knownAt) {
    Optional<LocalDate> deciding =
        versions.stream()
            .filter(v -> !v.from().isAfter(asOf))
            .map(v -> v.published().orElseThrow())
            .filter(published -> !published.isAfter(knownAt))
            .max(LocalDate::compareTo);
    return versions.stream()
        .filter(v -> v.published().equals(deciding))
        .filter(v -> v.covers(asOf))
        .findAny();
  }
}
