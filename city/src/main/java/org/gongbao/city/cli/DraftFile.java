package org.gongbao.city.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.gongbao.city.relief.ReliefSimulation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What commands about drafts share: the file, and how an answer is given. */
final class DraftFile {

  private DraftFile() {}

  static String read(Path draft, @Nullable CommandSpec spec) throws IOException {
    if (!Files.isRegularFile(draft)) {
      throw new CommandLine.ParameterException(
          Objects.requireNonNull(spec).commandLine(), "Expected a file but got " + draft);
    }
    return Files.readString(draft);
  }

  static int answered(ReliefSimulation.Outcome outcome, @Nullable CommandSpec spec) {
    return switch (outcome) {
      case ReliefSimulation.Done done -> {
        Output.print(spec, done.lines());
        yield CommandLines.DONE;
      }
      case ReliefSimulation.Refused refused -> {
        refused.faults().forEach(fault -> Output.say(spec, fault));
        yield CommandLines.NEGATIVE;
      }
    };
  }
}
