package org.gongbao.city.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gongbao.city.casework.Conformance;
import org.gongbao.city.casework.Rules;
import org.gongbao.city.casework.Sentences;
import org.gongbao.city.clock.SystemClock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code conformance}: runs cases of stateless rules that lie in plain files; needs no database.
 */
@Command(
    name = "conformance",
    description = "Runs the conformance cases of a folder; ends with 1 if one fails.",
    mixinStandardHelpOptions = true)
final class ConformanceCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of .yaml files.")
  private Path folder = Path.of(".");

  @Option(
      names = "--only",
      paramLabel = "SLUGS",
      split = ",",
      description = "Only rules of these documents: law,audit.")
  private List<String> only = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new CommandLine.ParameterException(
          Objects.requireNonNull(spec).commandLine(), "Expected a folder but got " + folder);
    }
    Conformance.Report report =
        new Conformance(Rules.shipped(), Sentences.shipped(), new SystemClock().today())
            .run(folder, Set.copyOf(only));
    Output.print(spec, report.lines());
    Output.print(spec, "%d passed, %d failed".formatted(report.passed(), report.failed()));
    return report.isGood() ? CommandLines.DONE : CommandLines.NEGATIVE;
  }
}
