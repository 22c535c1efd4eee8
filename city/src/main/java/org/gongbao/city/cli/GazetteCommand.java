package org.gongbao.city.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.gazette.Gazettes;
import org.gongbao.city.gazette.ImportOutcome;
import org.gongbao.city.gazette.ImportRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gazette}: imports and exports published texts, and shows which clauses are executed. */
@Command(
    name = "gazette",
    description = "The published text and its clauses.",
    mixinStandardHelpOptions = true,
    subcommands = {
      GazetteCommand.Import.class,
      GazetteCommand.CoverageOf.class,
      ExportCommand.class
    })
final class GazetteCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Expected import, coverage or export");
  }

  /** {@code gazette import}: keeps a file and reports how it fits the catalogues. */
  @Command(
      name = "import",
      description = "Imports a gazette or a statute: all of it, or nothing.",
      mixinStandardHelpOptions = true)
  static final class Import implements Callable<Integer> {

    @Mixin private CityOptions options = new CityOptions();

    @Spec private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The published text, UTF-8.")
    private Path file = Path.of(".");

    @Override
    public Integer call() throws IOException {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new CommandLine.ParameterException(
            Objects.requireNonNull(spec).commandLine(), "Expected a readable file but got " + file);
      }
      byte[] bytes = Files.readAllBytes(file);
      try (CityDatabase database = CityDatabase.connect(options.place())) {
        Gazettes gazettes =
            new Gazettes(database.app(), new SystemClock(), Catalogues.shipped(), List.of());
        return switch (gazettes.importFile(bytes, String.valueOf(file.getFileName()))) {
          case ImportRefused refused -> {
            Output.say(spec, refused.sentence());
            yield CommandLines.NEGATIVE;
          }
          case ImportOutcome.Imported(long id, var report) -> {
            Output.print(spec, report.lines());
            Output.print(spec, "imported as " + id);
            yield CommandLines.DONE;
          }
          case ImportOutcome.AlreadyImported(long id, var report) -> {
            Output.print(spec, report.lines());
            Output.print(spec, "imported before as " + id);
            yield CommandLines.DONE;
          }
        };
      }
    }
  }

  /** {@code gazette coverage}: needs no database, for coverage is part of the package. */
  @Command(
      name = "coverage",
      description = "Which clauses are executed, and shown by which tests.",
      mixinStandardHelpOptions = true)
  static final class CoverageOf implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SLUG", description = "One document.")
    private Optional<String> slug = Optional.empty();

    @Override
    public Integer call() {
      Catalogues catalogues = Catalogues.shipped();
      if (slug.isPresent() && catalogues.of(slug.get()).isEmpty()) {
        Output.say(spec, catalogues.unknown(slug.get()));
        return CommandLines.NEGATIVE;
      }
      var coverage = Casework.coverage(catalogues);
      Output.print(spec, slug.map(coverage::lines).orElseGet(coverage::lines));
      return CommandLines.DONE;
    }
  }
}
