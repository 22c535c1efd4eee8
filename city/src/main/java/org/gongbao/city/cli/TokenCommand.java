package org.gongbao.city.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.database.DatabasePlace;
import org.gongbao.city.people.People;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code token}: prints a bearer token of a demonstration's person. */
@Command(
    name = "token",
    description = "Prints a bearer token for the API (demonstrations only).",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

  @Mixin private CityOptions options = new CityOptions();

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--user", paramLabel = "NAME", required = true, description = "Whose token.")
  private String user = "";

  @Override
  public Integer call() {
    DatabasePlace place = options.place();
    if (!place.directory().isDemo()) {
      say("Expected a demonstration (serve --demo) in " + place.directory().path());
      return CommandLines.NEGATIVE;
    }
    try (CityDatabase database = CityDatabase.connect(place)) {
      Optional<String> token = new People(database.app(), new SystemClock()).issueToken(user);
      if (token.isEmpty()) {
        say("Expected the login of somebody not disabled but got " + user);
        return CommandLines.NEGATIVE;
      }
      Objects.requireNonNull(spec).commandLine().getOut().println(token.get());
      return CommandLines.DONE;
    }
  }

  private void say(String line) {
    Objects.requireNonNull(spec).commandLine().getErr().println("gongbao: " + line);
  }
}
