package org.gongbao.city.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.Explanation;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.engine.CaseId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: what happened on a case, by which clause, and what can be done now. */
@Command(
    name = "explain",
    description = "Explains a case, or one event of it.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Mixin private CityOptions options = new CityOptions();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CASE", description = "Id of the case.")
  private String id = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "REVISION", description = "One event.")
  private Optional<Integer> revision = Optional.empty();

  @Override
  public Integer call() {
    CaseId caseId;
    try {
      caseId = CaseId.of(id);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          java.util.Objects.requireNonNull(spec).commandLine(), e.getMessage(), e);
    }
    try (CityDatabase database = CityDatabase.connect(options.existing(spec))) {
      Casework casework = Casework.beside(database, new SystemClock());
      Optional<List<String>> lines =
          new Explanation(casework, database.keeper())
              .of(caseId, revision.map(OptionalInt::of).orElse(OptionalInt.empty()));
      if (lines.isEmpty()) {
        Output.say(spec, "Expected a case of this installation, and an event of it, but got " + id);
        return CommandLines.NEGATIVE;
      }
      Output.print(spec, lines.get());
      return CommandLines.DONE;
    }
  }
}
