package org.gongbao.city.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongbao.city.relief.ReliefSimulation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simulate}: what other figures of relief insurance would cost; needs no database. */
@Command(
    name = "simulate",
    description = "Simulates a draft of other figures of relief insurance over a made population.",
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

  private static final int STEP = 10;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DRAFT", description = "YAML with the changed figures.")
  private Path draft = Path.of("draft.yaml");

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the people (default: 1).")
  private long seed = 1;

  @Option(
      names = "--persons",
      paramLabel = "N",
      description = "How many people: 320000, one in a hundred, to 32000000 (default: 320000).")
  private long persons = ReliefSimulation.PERSONS;

  @Option(
      names = "--as-known",
      paramLabel = "DAY",
      description = "Reckons as well what was owed by the law as known on that day.")
  private Optional<LocalDate> knownOn = Optional.empty();

  @Option(
      names = "--person",
      paramLabel = "N",
      description = "Tells what one of the people is owed, item by item.")
  private Optional<Long> person = Optional.empty();

  @Option(names = "--json", description = "One line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (persons < 1 || persons > ReliefSimulation.MOST) {
      throw Output.misused(
          spec,
          "Expected --persons from 1 to %d but got %d".formatted(ReliefSimulation.MOST, persons));
    }
    if (person.filter(one -> one < 0 || one >= persons).isPresent()) {
      throw Output.misused(
          spec, "Expected --person from 0 to %d but got %d".formatted(persons - 1, person.get()));
    }
    AtomicInteger told = new AtomicInteger();
    ReliefSimulation.Outcome outcome =
        new ReliefSimulation()
            .simulate(
                DraftFile.read(draft, spec),
                seed,
                persons,
                knownOn,
                person,
                json,
                percent -> tell(percent, told));
    return DraftFile.answered(outcome, spec);
  }

  /** Long runs say how far they are. */
  private void tell(int percent, AtomicInteger told) {
    int step = percent / STEP * STEP;
    int before = told.getAndAccumulate(step, Math::max);
    if (persons > ReliefSimulation.PERSONS && step > before) {
      Output.say(spec, step + " %");
    }
  }
}
