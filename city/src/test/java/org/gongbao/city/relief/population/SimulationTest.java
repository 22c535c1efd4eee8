package org.gongbao.city.relief.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongbao.city.relief.ReliefSimulation;
import org.gongbao.city.relief.rules.LossRatio;
import org.gongbao.law.Tracer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A simulation")
class SimulationTest {

  private static final String MORE =
      """
      title: a higher cap for treatment, fewer for students
      changes:
        - parameter: relief.accident.medical.max
          from: 2020-11-01
          published: 2021-02-01
          value: '8000.00'
        - parameter: relief.student.benefit
          from: 2021-03-01
          published: 2021-02-01
          value: '6000.00'
      """;

  private final Simulation simulation = new Simulation(Laws.shipped(), "test");

  private SimulationResult run(String yaml, long seed, long persons, Optional<LocalDate> known) {
    return simulation.run(
        new SimulationResult.Request(DraftReaderTest.ready(yaml), seed, persons, known),
        Watch.NONE);
  }

  @Test
  @DisplayName("tells cost, winners and losers as each insured person alone would")
  void asEachAlone() {
    SimulationResult result = run(MORE, 3, 200_000, Optional.empty());
    Draft draft = DraftReaderTest.ready(MORE);
    OneByOne before = new OneByOne(LawTerms.of(Laws.shipped(), Laws.AFTER_ALL), () -> Tracer.OFF);
    OneByOne after = new OneByOne(LawTerms.of(draft.book(), Laws.AFTER_ALL), () -> Tracer.OFF);
    Population people = Population.of(3, 200_000, Assumptions.city());
    long winners = 0;
    long losers = 0;
    long gain = 0;
    long loss = 0;
    long cost = 0;
    Chunk chunk = new Chunk();
    for (int number = 0; number < people.chunks(); number++) {
      people.fill(chunk, number);
      for (int i = 0; i < chunk.size(); i++) {
        Person person = chunk.person(i);
        long difference = sum(after.owed(person)) - sum(before.owed(person));
        winners += difference > 0 ? 1 : 0;
        losers += difference < 0 ? 1 : 0;
        gain += Math.max(difference, 0);
        loss += Math.max(-difference, 0);
        cost += sum(after.owed(person));
      }
    }
    assertThat(result.all().winners()).isEqualTo(winners).isPositive();
    assertThat(result.all().losers()).isEqualTo(losers);
    assertThat(result.all().gainFen()).isEqualTo(gain);
    assertThat(result.all().lossFen()).isEqualTo(loss);
    assertThat(result.cost().afterFen()).isEqualTo(cost);
    assertThat(result.cost().moreFen()).isEqualTo(gain - loss);
  }

  private static long sum(Map<Item, Long> owed) {
    return owed.values().stream().mapToLong(Long::longValue).sum();
  }

  @Test
  @DisplayName("adds up by decile, place, insurer, class and period")
  void addsUp() {
    SimulationResult result = run(MORE, 11, 320_000, Optional.empty());
    Shift byDecile = result.deciles().stream().map(Decile::row).reduce(Shift.NONE, Shift::plus);
    Shift byPlace =
        result.places().stream().map(SimulationResult.ByPlace::row).reduce(Shift.NONE, Shift::plus);
    Shift byClass = result.classes().values().stream().reduce(Shift.NONE, Shift::plus);
    assertThat(List.of(byDecile, byPlace, byClass)).containsOnly(result.all());
    assertThat(result.deciles()).hasSize(11);
    assertThat(result.places()).hasSize(47);
    assertThat(result.insurers()).hasSize(5);
    assertThat(result.insurers().stream().mapToLong(one -> one.cost().afterFen()).sum())
        .isEqualTo(result.cost().afterFen());
    assertThat(result.periods().stream().mapToLong(one -> one.cost().afterFen()).sum())
        .isEqualTo(result.cost().afterFen());
    assertThat(result.periods().stream().mapToLong(one -> one.premium().afterFen()).sum())
        .isEqualTo(result.insurers().stream().mapToLong(one -> one.premium().afterFen()).sum());
  }

  @Test
  @DisplayName(
      "relief/5.4: settles each period by its loss ratio, with the premium of the enrolled")
  void settles() {
    SimulationResult result = run(MORE, 11, 320_000, Optional.empty());
    for (SimulationResult.Period period : result.periods()) {
      LossRatio.Settlement settled = period.after().orElseThrow();
      assertThat(settled.ratio())
          .isEqualTo(
              new java.math.BigDecimal(period.cost().afterFen())
                  .divide(
                      new java.math.BigDecimal(period.premium().afterFen()),
                      8,
                      java.math.RoundingMode.HALF_UP)
                  .toPlainString());
    }
    assertThat(result.periods().getFirst().premium().beforeFen())
        .isBetween(result.insured() * 11_000, result.insured() * 12_000);
  }

  @Test
  @DisplayName("is the same for the same draft, seed and persons, and has the same id")
  void reproducible() {
    SimulationResult one = run(MORE, 5, 100_000, Optional.empty());
    SimulationResult again = run("# a remark\n" + MORE, 5, 100_000, Optional.empty());
    SimulationResult other = run(MORE, 6, 100_000, Optional.empty());
    assertThat(again.id()).isEqualTo(one.id());
    assertThat(new Report(again).json()).isEqualTo(new Report(one).json());
    assertThat(other.id()).isNotEqualTo(one.id());
    SimulationResult retitled =
        run(MORE.replace("title: ", "title: once more "), 5, 100_000, Optional.empty());
    assertThat(retitled.id()).as("two titles, two pages").isNotEqualTo(one.id());
    assertThat(retitled.cost()).isEqualTo(one.cost());
    assertThat(other.cost()).isNotEqualTo(one.cost());
  }

  @Test
  @DisplayName("relief/2.4: knows that on 2020-12-01 nothing was owed, and what is owed now")
  void asKnown() {
    SimulationResult.Known known =
        run(MORE, 5, 100_000, Optional.of(LocalDate.of(2020, 12, 1))).known().orElseThrow();
    assertThat(known.thenFen()).isZero();
    assertThat(known.nowFen()).isPositive();
    assertThat(known.persons()).isPositive();
    SimulationResult.Known later =
        run(MORE, 5, 100_000, Optional.of(LocalDate.of(2020, 12, 21))).known().orElseThrow();
    assertThat(later.thenFen()).isEqualTo(known.nowFen());
    assertThat(later.persons()).isZero();
  }

  @Test
  @DisplayName("tells one person what was owed as known then, what is now, and by the draft")
  void onePerson() {
    long hurt = dear(Population.of(5, 2_000_000, Assumptions.city()));
    ReliefSimulation.Outcome outcome =
        new ReliefSimulation()
            .simulate(
                MORE,
                5,
                2_000_000,
                Optional.of(LocalDate.of(2020, 12, 1)),
                Optional.of(hurt),
                false,
                percent -> {});
    List<String> lines = ((ReliefSimulation.Done) outcome).lines();
    assertThat(lines).anyMatch(line -> line.matches("known on 2020-12-01 +0\\.00"));
    assertThat(lines).filteredOn(line -> line.matches("  accident-medical +5000\\.00")).hasSize(1);
    assertThat(lines).filteredOn(line -> line.matches("  accident-medical +8000\\.00")).hasSize(1);
  }

  /** An insured person whose treatment cost more than both caps, and was treated once. */
  private static long dear(Population people) {
    Chunk chunk = new Chunk();
    for (int number = 0; number < people.chunks(); number++) {
      people.fill(chunk, number);
      for (int i = 0; i < chunk.size(); i++) {
        if (chunk.insured[i] != Chunk.NOT_INSURED && chunk.medical[i] > 900_000) {
          return chunk.first() + i;
        }
      }
    }
    throw new AssertionError("Expected somebody so hurt");
  }

  @Test
  @DisplayName("comes from the command with progress and the same id as from the program")
  void command() {
    AtomicInteger percent = new AtomicInteger();
    ReliefSimulation.Outcome outcome =
        new ReliefSimulation()
            .simulate(MORE, 5, 200_000, Optional.empty(), Optional.empty(), false, percent::set);
    String id =
        new Simulation(Laws.shipped(), ReliefSimulation.version())
            .id(
                new SimulationResult.Request(
                    DraftReaderTest.ready(MORE), 5, 200_000, Optional.empty()));
    assertThat(((ReliefSimulation.Done) outcome).lines()).last().isEqualTo(id);
    assertThat(percent).hasValue(100);
  }

  @Test
  @DisplayName("of a faulty draft is refused with line and field")
  void faulty() {
    ReliefSimulation.Outcome outcome =
        new ReliefSimulation().impact("changes: []", Optional.empty());
    assertThat(((ReliefSimulation.Refused) outcome).faults())
        .containsExactly("line 1, changes: Expected a change but the draft has none");
  }

  @Test
  @DisplayName("has an impact: clauses, and the rules that read the figures")
  void impact() {
    ReliefSimulation.Outcome outcome = new ReliefSimulation().impact(MORE, Optional.empty());
    assertThat(((ReliefSimulation.Done) outcome).lines())
        .contains(
            "  clauses: relief/3.1.3",
            "  read by rules: relief/accident",
            "  clauses: relief/3.4.2",
            "  read by rules: relief/student-critical-illness");
  }

  @Test
  @DisplayName("finds a reader of every figure that rules read")
  void readers() {
    assertThat(Readers.of("relief.supplement.bands", Laws.shipped()))
        .containsExactly("relief/critical-illness-supplement");
    assertThat(Readers.of("relief.lossratio.floor", Laws.shipped()))
        .containsExactly("relief/loss-ratio-settlement", "relief/pooled-settlement");
    assertThat(Readers.of("relief.accident.death", Laws.shipped()))
        .containsExactly("relief/accident", "relief/death");
  }

  @Test
  @DisplayName("cuts deciles of about equal size by cost")
  void deciles() {
    SimulationResult result = run(MORE, 11, 3_000_000, Optional.empty());
    long all =
        result.deciles().stream()
            .filter(one -> one.number() > 0)
            .mapToLong(one -> one.row().persons())
            .sum();
    assertThat(result.deciles().subList(1, 11))
        .allSatisfy(one -> assertThat(one.row().persons() / (double) all).isBetween(0.06, 0.14));
    assertThat(result.deciles().subList(1, 11)).extracting(Decile::fromFen).isSorted();
    for (long cost : List.of(1L, 2L, 17L, 300_000L, 99_999_999L, 4_000_000_000L)) {
      assertThat(Steps.lowest(Steps.of(cost))).isBetween(cost - cost / 16 - 1, cost);
    }
  }
}
