package org.gongbao.city.cli;

import java.util.concurrent.Callable;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.engine.Log;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code verify}: checks that no event of the log was edited, deleted, reordered or slipped in. */
@Command(
    name = "verify",
    description = "Checks the whole log; ends with 1 if anything is amiss.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Mixin private CityOptions options = new CityOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try (CityDatabase database = CityDatabase.connect(options.place())) {
      Log.Verification found = Casework.beside(database, new SystemClock()).engine().log().verify();
      for (Log.Fault fault : found.faults()) {
        Output.print(
            spec,
            "fault: case %s revision %d: %s"
                .formatted(
                    fault.caseId(),
                    fault.revision(),
                    fault.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
      }
      Output.print(
          spec,
          "%d cases, %d events, %d faults"
              .formatted(found.cases(), found.events(), found.faults().size()));
      return found.isIntact() ? CommandLines.DONE : CommandLines.NEGATIVE;
    }
  }
}
