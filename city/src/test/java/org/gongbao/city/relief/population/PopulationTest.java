package org.gongbao.city.relief.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A population made by chance")
class PopulationTest {

  private final Population people = Population.of(7, 200_000, Assumptions.city());

  @Test
  @DisplayName("has the same person of a number, alone and in whatever chunk")
  void samePerson() {
    Chunk whole = new Chunk();
    people.fill(whole, 1);
    for (int i : List.of(0, 1, 777, Chunk.SIZE - 1)) {
      assertThat(people.person(whole.first() + i)).isEqualTo(whole.person(i));
    }
    Chunk other = new Chunk();
    people.fill(other, Chunk.SIZE + 700L, 100);
    assertThat(other.person(77)).isEqualTo(whole.person(777));
  }

  @Test
  @DisplayName("has other people for another seed")
  void otherSeed() {
    Population others = Population.of(8, 200_000, Assumptions.city());
    List<Person> different = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      if (!others.person(i).equals(people.person(i))) {
        different.add(others.person(i));
      }
    }
    assertThat(different).hasSize(100);
  }

  @Test
  @DisplayName("lives in all 47 places, on registers about as assumed, most without any cost")
  void plausible() {
    Set<Integer> places = new HashSet<>();
    long insured = 0;
    long withoutCost = 0;
    long dear = 0;
    Chunk chunk = new Chunk();
    for (int number = 0; number < people.chunks(); number++) {
      people.fill(chunk, number);
      for (int i = 0; i < chunk.size(); i++) {
        Person person = chunk.person(i);
        places.add(person.place());
        insured += person.insured().isPresent() ? 1 : 0;
        withoutCost += person.costs().isEmpty() ? 1 : 0;
        dear += person.costs().stream().anyMatch(cost -> cost.fen() > 5_000_000) ? 1 : 0;
        assertThat(person.born())
            .isBetween(java.time.LocalDate.of(1910, 1, 1), java.time.LocalDate.of(2020, 11, 1));
      }
    }
    assertThat(places).hasSize(47);
    assertThat(insured / 200_000.0).isBetween(0.032, 0.037);
    assertThat(withoutCost / 200_000.0).isBetween(0.75, 0.95);
    assertThat(dear / 200_000.0).isBetween(0.00005, 0.002);
  }

  @Test
  @DisplayName("is walked to its end, with word of how far it is")
  void progress() {
    AtomicLong heard = new AtomicLong();
    Parallel.each(people, 2, watch(Long.MAX_VALUE, heard), () -> (Parallel.Work) chunk -> {});
    assertThat(heard).hasValue(200_000);
  }

  @Test
  @DisplayName("is left when nobody waits any longer")
  void cancelled() {
    AtomicLong heard = new AtomicLong();
    assertThatThrownBy(
            () -> Parallel.each(people, 2, watch(1, heard), () -> (Parallel.Work) chunk -> {}))
        .isInstanceOf(Parallel.CancelledException.class);
    assertThat(heard.get()).isLessThan(200_000);
  }

  @Test
  @DisplayName("has from one person to the whole city")
  void bounds() {
    for (long persons : List.of(0L, -1L, Population.CITY + 1)) {
      assertThatThrownBy(() -> Population.of(1, persons, Assumptions.city()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(String.valueOf(persons));
    }
  }

  private static Watch watch(long enough, AtomicLong heard) {
    return new Watch() {
      @Override
      public boolean isCancelled() {
        return heard.get() >= enough;
      }

      @Override
      public void done(long persons) {
        heard.addAndGet(persons);
      }
    };
  }
}
