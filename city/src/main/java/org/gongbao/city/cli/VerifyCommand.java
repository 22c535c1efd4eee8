package org.gongbao.city.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.gongbao.engine.LogExport;
import org.gongbao.engine.Receipt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code verify}: checks that no event of the log was edited, deleted, reordered, slipped in or cut
 * off, in the database or, with none at hand, in an export, and that what rooms keep by it is what
 * it leads to; or, of a receipt's file, that its event stands in the log.
 */
@Command(
    name = "verify",
    description =
        "Checks the log, an export of it, or a receipt; ends with 1 if anything is amiss.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Mixin private CityOptions options = new CityOptions();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "An export or a receipt; without it the whole log is checked.")
  private Optional<Path> given = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "The log's public key (default: of a receipt log-key.pub of the data directory, of an"
              + " export its own).")
  private Optional<Path> key = Optional.empty();

  @Option(
      names = "--checkpoints",
      paramLabel = "FILE",
      description = "A copy of checkpoints.txt, kept elsewhere, that the log or export must hold.")
  private Optional<Path> checkpoints = Optional.empty();

  @Option(
      names = "--each-signature",
      description =
          "Of an export check each signature, not the first 200 and one in 10,000 places alone.")
  private boolean eachSignature;

  @Override
  public Integer call() throws IOException {
    if (checkpoints.isPresent() && !Files.isReadable(checkpoints.get())) {
      throw Output.misused(
          spec, "Expected checkpoints that can be read but got " + checkpoints.get());
    }
    if (given.isEmpty()) {
      return log();
    }
    if (!Files.isRegularFile(given.get()) || !Files.isReadable(given.get())) {
      throw Output.misused(
          spec, "Expected an export or a receipt that can be read but got " + given.get());
    }
    return isExport(given.get()) ? export(given.get()) : receipt(given.get());
  }

  private static boolean isExport(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return LogExport.isExport(in.readNBytes(LogExport.TITLE.length()));
    }
  }

  private int export(Path file) throws IOException {
    LogExport.Finding found;
    try (InputStream in = Files.newInputStream(file)) {
      found =
          LogExport.check(
              in,
              key.map(LogKeys::read),
              checkpoints.map(Casework::checkpoints).orElse(List.of()),
              eachSignature ? LogExport.Signatures.EACH : LogExport.Signatures.ENOUGH);
    } catch (IllegalArgumentException e) {
      throw Output.misused(spec, Optional.ofNullable(e.getMessage()).orElse(e.toString()));
    }
    for (Log.Fault fault : found.first()) {
      Output.print(spec, "fault: %s: %s".formatted(fault.where(), word(fault.kind())));
    }
    Output.print(
        spec,
        "signed by key %s%s"
            .formatted(
                found.keyId(),
                found.ownKey() ? ", which the file itself names: give the log's by --key" : ""));
    if (found.unheld() > 0) {
      Output.print(
          spec,
          "%d checkpoints lie before place %d and are not looked at"
              .formatted(found.unheld(), found.from()));
    }
    long end = found.from() + found.events();
    if (found.isIntact() && end > found.covered()) {
      Output.print(
          spec,
          "%d events after the last checkpoint stand by their chains alone"
              .formatted(end - found.covered()));
    }
    Output.print(
        spec,
        "%d cases, %d events from place %d, %d checkpoints, %d signatures, %d faults"
            .formatted(
                found.cases(),
                found.events(),
                found.from(),
                found.checkpoints(),
                found.signatures(),
                found.faults()));
    return found.isIntact() ? CommandLines.DONE : CommandLines.NEGATIVE;
  }

  private int log() {
    DatabasePlace place = options.existing(spec);
    try (CityDatabase database = CityDatabase.connect(place)) {
      Casework casework = Casework.beside(database, new SystemClock());
      Log.Verification found = casework.verify(place.directory(), checkpoints);
      for (Log.Fault fault : found.faults()) {
        Output.print(spec, "fault: %s: %s".formatted(fault.where(), word(fault.kind())));
      }
      boolean same = rooms(casework, database);
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
      throw Output.misused(spec, Optional.ofNullable(e.getMessage()).orElse(e.toString()));
    }
  }

  private static String word(Enum<?> what) {
    return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
