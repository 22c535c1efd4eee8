package org.gongbao.city.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.gongbao.city.database.DataDirectory;
import org.gongbao.city.database.DatabasePlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command takes alike. */
final class CityOptions {

  private static final int LAST_PORT = 65_535;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec mixee;

  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "./data",
      description = "The installation's directory (default: ./data).")
  private Path data = Path.of("data");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port of the pages and the API; 0 takes a free one (default: 8080).")
  void port(int number) {
    if (number < 0 || number > LAST_PORT) {
      throw new CommandLine.ParameterException(
          Objects.requireNonNull(mixee).commandLine(),
          "Expected --port from 0 to %d but got %d".formatted(LAST_PORT, number));
    }
    port = number;
  }

  @Option(
      names = "--jdbc-url",
      paramLabel = "URL",
      description = "A PostgreSQL (15 or newer) of your own instead of the embedded one.")
  private Optional<String> jdbcUrl = Optional.empty();

  DatabasePlace place() {
    return new DatabasePlace(DataDirectory.at(data), jdbcUrl);
  }

  /**
   * The place of a city that is there: a typing error must not make an empty one and find it whole.
   *
   * @throws CommandLine.ParameterException naming the directory, if it holds no city
   */
  DatabasePlace existing(@Nullable CommandSpec spec) {
    if (!DataDirectory.holdsCity(data)) {
      throw new CommandLine.ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "Expected the data directory of a city but %s holds none; name it by --data"
              .formatted(data.toAbsolutePath().normalize()));
    }
    return place();
  }

  /** True if there is a city to look at. */
  boolean findCity(@Nullable CommandSpec spec) {
    boolean found = DataDirectory.holdsCity(data);
    if (!found) {
      Output.say(spec, "no city under " + data + ": its cases are not counted");
    }
    return found;
  }

  int port() {
    return port;
  }
}
