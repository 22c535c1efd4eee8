package org.gongbao.city.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.gazette.GazetteExport;
import org.gongbao.city.gazette.Gazettes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gazette export}: an imported document as Akoma Ntoso 3.0. */
@Command(
    name = "export",
    description = "Writes an imported document as Akoma Ntoso 3.0.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Mixin private CityOptions options = new CityOptions();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "SLUG", description = "The document: audit, grain, ...")
  private String slug = "";

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where to write it: whole, or not at all (default: standard output).")
  private Optional<Path> target = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Catalogues catalogues = Catalogues.shipped();
    if (catalogues.of(slug).isEmpty()) {
      Output.say(spec, catalogues.unknown(slug));
      return CommandLines.NEGATIVE;
    }
    if (target.isPresent() && !Files.isDirectory(folder(target.get()))) {
      throw new CommandLine.ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "Expected a file in a folder that is there but got " + target.get());
    }
    try (CityDatabase database = CityDatabase.connect(options.existing(spec))) {
      Gazettes gazettes = new Gazettes(database.app(), new SystemClock(), catalogues, List.of());
      return switch (gazettes.export(slug)) {
        case GazetteExport.Refused refused -> {
          Output.say(spec, refused.sentence());
          yield CommandLines.NEGATIVE;
        }
        case GazetteExport.Ready ready -> {
          write(ready.bytes());
          yield CommandLines.DONE;
        }
      };
    }
  }

  private void write(byte[] bytes) throws IOException {
    if (target.isEmpty()) {
      Output.whole(spec, new String(bytes, StandardCharsets.UTF_8));
      return;
    }
    Path beside = folder(target.get()).resolve("." + target.get().getFileName() + ".part");
    try {
      Files.write(beside, bytes);
      Files.move(
          beside,
          target.get(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
    Output.print(spec, target.get().toString());
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
  }
}
