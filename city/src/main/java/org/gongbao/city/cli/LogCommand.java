package org.gongbao.city.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code log}: takes the log out of the database, and says that it was put back. */
@Command(
    name = "log",
    description = "The log of all that happened.",
    mixinStandardHelpOptions = true,
    subcommands = {LogCommand.Export.class, LogCommand.Restored.class})
final class LogCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw Output.misused(spec, "Expected export or restored");
  }

  /** {@code log export}: the events and what was signed, for {@code verify} anywhere. */
  @Command(
      name = "export",
      description = "Writes the log into a file that verify checks without a database.",
      mixinStandardHelpOptions = true)
  static final class Export implements Callable<Integer> {

    private static final long TOLD_EVERY = 100_000;

    @Mixin private CityOptions options = new CityOptions();

    @Spec private @Nullable CommandSpec spec;

    @Parameters(
        index = "0",
        paramLabel = "FILE",
        description = "Where to write it: whole, or not at all; for its owner's eyes.")
    private Path target = Path.of(".");

    @Option(
        names = "--from",
        paramLabel = "PLACE",
        defaultValue = "0",
        description = "First place; an earlier part lies in an earlier file (default: 0).")
    private long from;

    @Override
    public Integer call() throws IOException {
      Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
      if (!Files.isDirectory(folder) || Files.isDirectory(target)) {
        throw Output.misused(spec, "Expected a file in a folder that is there but got " + target);
      }
      Path beside = Files.createTempFile(folder, "." + target.getFileName(), ".part");
      try {
        long events = write(beside);
        Files.move(
            beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Output.say(spec, events + " events from place " + from);
        Output.print(spec, target.toString());
        return CommandLines.DONE;
      } catch (IllegalArgumentException e) {
        throw Output.misused(spec, Optional.ofNullable(e.getMessage()).orElse(e.toString()));
      } finally {
        Files.deleteIfExists(beside);
      }
    }

    private long write(Path file) throws IOException {
      try (CityDatabase database = CityDatabase.connect(options.existing(spec));
          OutputStream out = Files.newOutputStream(file)) {
        return Casework.beside(database, new SystemClock())
            .engine()
            .log()
            .export(out, from, this::told);
      }
    }

    private void told(long place) {
      if ((place + 1) % TOLD_EVERY == 0) {
        Output.say(spec, (place + 1) + " places");
      }
    }
  }

  /** {@code log restored}: a new generation begins, and what it lost is set aside. */
  @Command(
      name = "restored",
      description = "Says that the database was put back to an older state: a new generation.",
      mixinStandardHelpOptions = true)
  static final class Restored implements Callable<Integer> {

    @Mixin private CityOptions options = new CityOptions();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
      // alone: what a server wrote meanwhile would belong to the generation that ends
      try (CityDatabase database = CityDatabase.open(options.existing(spec))) {
        long lost = Casework.beside(database, new SystemClock()).restored(database.directory());
        Output.print(
            spec,
            "a new generation begins; %d checkpoints of what is lost are kept in %s"
                .formatted(lost, database.directory().file(Casework.LOST)));
        return CommandLines.DONE;
      }
    }
  }
}
