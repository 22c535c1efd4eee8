package org.gongbao.city.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.relief.ReliefSimulation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impact}: which clauses, rules, steps and cases a draft touches. */
@Command(
    name = "impact",
    description = "Tells which clauses, rules, steps and cases a draft of other figures touches.",
    mixinStandardHelpOptions = true)
final class ImpactCommand implements Callable<Integer> {

  @Mixin private CityOptions options = new CityOptions();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DRAFT", description = "YAML with the changed figures.")
  private Path draft = Path.of("draft.yaml");

  @Override
  public Integer call() throws IOException {
    String yaml = DraftFile.read(draft, spec);
    ReliefSimulation simulation = new ReliefSimulation();
    if (!options.findCity(spec)) {
      return DraftFile.answered(simulation.impact(yaml, Optional.empty()), spec);
    }
    try (CityDatabase database = CityDatabase.connect(options.existing(spec))) {
      return DraftFile.answered(simulation.impact(yaml, Optional.of(database.keeper())), spec);
    }
  }
}
