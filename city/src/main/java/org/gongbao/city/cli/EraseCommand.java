package org.gongbao.city.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.city.casework.Erasure;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.engine.CaseId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code erase}: erases what is sealed of a person or a party, for good. */
@Command(
    name = "erase",
    description = "Erases what is sealed of a person or a party, for good; the log stays whole.",
    mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {

  @Mixin private CityOptions options = new CityOptions();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "SUBJECT",
      description = "person/LOGIN or party/KEY, as the events of a case name it.")
  private String subject = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "The ground on which it is ordered; it stands in the journal.")
  private String reason = "";

  @Override
  public Integer call() {
    if (!subject.matches("(person|party)/[^/]+")) {
      throw Output.misused(spec, "Expected person/LOGIN or party/KEY but got " + subject);
    }
    if (reason.isBlank()) {
      throw Output.misused(spec, "Expected the ground on which it is ordered but got none");
    }
    try (CityDatabase database = CityDatabase.connect(options.existing(spec))) {
      List<CaseId> cases =
          Erasure.erase(database, new SystemClock(), subject, reason.strip(), List.of());
      cases.forEach(id -> Output.print(spec, "erased: " + id));
      Output.print(spec, "%d cases held something of %s".formatted(cases.size(), subject));
      return cases.isEmpty() ? CommandLines.NEGATIVE : CommandLines.DONE;
    }
  }
}
