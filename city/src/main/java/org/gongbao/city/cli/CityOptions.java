package org.gongbao.city.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.gongbao.city.database.DataDirectory;
import org.gongbao.city.database.DatabasePlace;
import picocli.CommandLine.Option;

/** The options that every command takes alike. */
final class CityOptions {

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
  private int port;

  @Option(
      names = "--jdbc-url",
      paramLabel = "URL",
      description = "A PostgreSQL (15 or newer) of your own instead of the embedded one.")
  private Optional<String> jdbcUrl = Optional.empty();

  DatabasePlace place() {
    return new DatabasePlace(DataDirectory.at(data), jdbcUrl);
  }

  int port() {
    return port;
  }
}
