package org.gongbao.city.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.Packaged;
import org.gongbao.city.casework.RoomCheck;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.database.DatabasePlace;
import org.gongbao.city.database.LogKeys;
import org.gongbao.engine.Log;
import org.gongbao.engine.Receipt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code verify}: checks that no event of the log was edited, deleted, reordered, slipped in or cut
 * off, and that what rooms keep by it is what it leads to; or, of a receipt's file, that its event
 * stands in the log, with no database at hand.
 */
@Command(
    name = "verify",
    description = "Checks the whole log, or a receipt; ends with 1 if anything is amiss.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Mixin private CityOptions options = new CityOptions();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "A receipt; without it the whole log is checked.")
  private Optional<Path> receipt = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The log's public key (default: log-key.pub of the data directory).")
  private Optional<Path> key = Optional.empty();

  @Override
  public Integer call() {
    return receipt.map(this::receipt).orElseGet(this::log);
  }

  private int log() {
    DatabasePlace place = options.existing(spec);
    try (CityDatabase database = CityDatabase.connect(place)) {
      Casework casework = Casework.beside(database, new SystemClock());
      Log.Verification found = casework.verify(place.directory());
      for (Log.Fault fault : found.faults()) {
        Output.print(spec, "fault: %s: %s".formatted(fault.where(), word(fault.kind())));
      }
      for (Log.Erasure erased : found.erased()) {
        Output.print(
            spec,
            "erased by %s: %d parts of %s"
                .formatted(erased.where(), erased.parts(), erased.subject()));
      }
      Output.print(
          spec,
          "%d of %d cases stand as their events lead to; the rest have an older form"
              .formatted(found.reproduced(), found.cases()));
      Output.print(
          spec,
          "%d cases, %d events, %d placed, %d checkpoints, %d faults"
              .formatted(
                  found.cases(),
                  found.events(),
                  found.placed(),
                  found.checkpoints(),
                  found.faults().size()));
      boolean same = rooms(casework, database);
      return found.isIntact() && same ? CommandLines.DONE : CommandLines.NEGATIVE;
    }
  }

  /** What rooms keep by the log is what the log leads to. */
  private boolean rooms(Casework casework, CityDatabase database) {
    boolean same = true;
    for (RoomCheck room : Packaged.found(RoomCheck.class)) {
      RoomCheck.Found found = room.check(casework.engine(), database.keeper());
      for (RoomCheck.Difference one : found.differences()) {
        Output.print(spec, "%s: %s: %s".formatted(room.name(), one.where(), word(one.kind())));
      }
      Output.print(
          spec,
          "%s: %d entries, %d by the log, digest %s, %d differences"
              .formatted(
                  room.name(),
                  found.stored(),
                  found.made(),
                  found.digest(),
                  found.differences().size()));
      same = same && found.differences().isEmpty();
    }
    return same;
  }

  private int receipt(Path file) {
    if (!Files.isReadable(file)) {
      throw new CommandLine.ParameterException(
          java.util.Objects.requireNonNull(spec).commandLine(),
          "Expected a receipt that can be read but got " + file);
    }
    try {
      Receipt read = Receipt.read(Files.readString(file));
      Path keyFile = key.orElseGet(() -> options.existing(spec).directory().file(LogKeys.FILE));
      Receipt.Finding finding = read.check(LogKeys.read(keyFile));
      Output.print(
          spec,
          "%s#%d at place %d, under the checkpoint of %d events of %s: %s"
              .formatted(
                  read.caseId(),
                  read.revision(),
                  read.place(),
                  read.checkpoint().size(),
                  read.checkpoint().signedAt(),
                  word(finding)));
      return finding == Receipt.Finding.PROVEN ? CommandLines.DONE : CommandLines.NEGATIVE;
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          java.util.Objects.requireNonNull(spec).commandLine(),
          Optional.ofNullable(e.getMessage()).orElse(e.toString()),
          e);
    }
  }

  private static String word(Enum<?> what) {
    return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
