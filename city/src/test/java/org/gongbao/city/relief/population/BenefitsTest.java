package org.gongbao.city.relief.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongbao.law.LawBook;
import org.gongbao.law.Tracer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What a population is owed")
class BenefitsTest {

  private static final long SEED = 20_201_101;

  static Stream<Arguments> laws() {
    LawBook shipped = Laws.shipped();
    LawBook another = Laws.another();
    return Stream.of(
        Arguments.of("the notice", shipped, Laws.AFTER_ALL),
        Arguments.of("the notice before it was published", shipped, LocalDate.of(2020, 12, 1)),
        Arguments.of("another law", another, Laws.AFTER_ALL),
        Arguments.of("another law before it was known", another, LocalDate.of(2021, 1, 31)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("laws")
  @DisplayName("relief/3.0: is to the fen what the rules answer one by one, under several laws")
  void asOneByOne(String name, LawBook book, LocalDate knownAt) {
    LawTerms law = LawTerms.of(book, knownAt);
    for (Assumptions assumed :
        List.of(
            Assumptions.city(),
            Assumptions.city().everybodyInsured(),
            Assumptions.everythingHappens())) {
      Population people = Population.of(SEED, 6_000, assumed);
      Reckoning reckoning = new Reckoning(law);
      OneByOne traced = new OneByOne(law, Tracer::on);
      Chunk chunk = new Chunk();
      people.fill(chunk, 0);
      reckoning.take(chunk);
      long[] owed = reckoning.owed(chunk);
      Map<Item, Long> sums = new EnumMap<>(Item.class);
      for (int i = 0; i < chunk.size(); i++) {
        Person person = chunk.person(i);
        Map<Item, Long> items = traced.owed(person);
        assertThat(owed[i])
            .as("%s under %s", person, name)
            .isEqualTo(items.values().stream().mapToLong(Long::longValue).sum());
        items.forEach((item, fen) -> sums.merge(item, fen, Long::sum));
      }
      for (Item item : Item.values()) {
        assertThat(reckoning.tally().fen(item))
            .as("%s under %s", item, name)
            .isEqualTo(sums.getOrDefault(item, 0L));
      }
    }
  }

  @Test
  @DisplayName("relief/2.4: is nothing by what was known before the notice was published")
  void nothingBefore() {
    LawTerms before = LawTerms.of(Laws.shipped(), LocalDate.of(2020, 12, 20));
    LawTerms known = LawTerms.of(Laws.shipped(), LocalDate.of(2020, 12, 21));
    Population people = Population.of(SEED, 50_000, Assumptions.city());
    assertThat(sums(people, before, 1).fen()).isZero();
    assertThat(sums(people, known, 1).fen()).isPositive();
  }

  @Test
  @DisplayName("is the same for 320,000 people (1:100) on one thread, on two and on five")
  void anyThreads() {
    LawTerms law = LawTerms.of(Laws.shipped(), Laws.AFTER_ALL);
    Population people =
        Population.of(SEED, Population.CITY / 100, Assumptions.city().everybodyInsured());
    Tally one = sums(people, law, 1);
    for (int threads : List.of(2, 5)) {
      Tally several = sums(people, law, threads);
      for (Item item : Item.values()) {
        assertThat(several.fen(item)).isEqualTo(one.fen(item));
        assertThat(several.payments(item)).isEqualTo(one.payments(item)).isPositive();
      }
      for (int place = 0; place < PlaceShares.places().size(); place++) {
        assertThat(several.placeFen(place)).isEqualTo(one.placeFen(place));
      }
    }
  }

  private static Tally sums(Population people, LawTerms law, int threads) {
    return Reckoning.together(
        Parallel.each(people, threads, Watch.NONE, () -> new Reckoning(law)).stream()
            .map(Parallel.Done::work)
            .toList());
  }
}
