package org.gongbao.city.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.city.casework.Rules;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Scenarios in a serving city, by the movable clock")
class ScenariosTest {

  /** One of each policy stays in the shorter run: the one with the longest way. */
  private static final Set<String> ON_PAGES = Set.of("audit.s1", "relief.s1");

  /** Every scenario of the catalogues that are executed, in the texts that tell it. */
  static Stream<String> told() {
    Set<String> executed =
        Rules.shipped().all().stream()
            .map(rule -> rule.name().substring(0, rule.name().indexOf('/')))
            .collect(Collectors.toSet());
    return Catalogues.shipped().all().stream()
        .filter(catalogue -> executed.contains(catalogue.slug()))
        .map(Catalogue::scenarios)
        .flatMap(List::stream)
        .flatMap(scenario -> {
          List<String> texts = Scenarios.told(scenario.id());
          assertThat(texts).as("texts that tell %s", scenario.id()).isNotEmpty();
          return texts.stream();
        });
  }

  static Stream<String> toldInFull() {
    return told().filter(name -> !ON_PAGES.contains(name));
  }

  static Stream<String> toldOnPages() {
    return told().filter(ON_PAGES::contains);
  }

  @ParameterizedTest
  @DisplayName("over HTTP")
  @MethodSource("told")
  void http(String name) {
    plays(name, ApiDoor::new);
  }

  @ParameterizedTest
  @DisplayName("on the pages")
  @MethodSource("toldOnPages")
  void pages(String name) {
    plays(name, PageDoor::new);
  }

  @Tag("full")
  @ParameterizedTest
  @DisplayName("on the pages, of what differs from others in its figures alone")
  @MethodSource("toldInFull")
  void morePages(String name) {
    plays(name, PageDoor::new);
  }

  private static void plays(String name, Function<TestCity, Door> way) {
    Script script = Scenarios.script(name);
    try (TestCity city = TestCity.beginning(script.begins() + ":00+08:00");
        Door door = way.apply(city)) {
      new Play(city, door).play(script);
    }
  }
}
