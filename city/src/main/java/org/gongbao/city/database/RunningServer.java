package org.gongbao.city.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The address that a running server leaves in {@code server.json} for commands beside it.
 *
 * @param pid process of the server
 * @param page where its pages are
 * @param database JDBC URL without credentials; those lie in {@code secrets.json}
 */
public record RunningServer(long pid, String page, String database) {

  private static final String FILE = "server.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  void write(DataDirectory directory) {
    directory.writePrivately(FILE, JSON.writeValueAsString(this) + "\n");
  }

  static Optional<RunningServer> read(DataDirectory directory) {
    try {
      return Files.exists(directory.file(FILE))
          ? Optional.of(JSON.readValue(Files.readString(directory.file(FILE)), RunningServer.class))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      throw new BrokenDatabaseException("Expected to read " + directory.file(FILE), e);
    }
  }

  static void forget(DataDirectory directory) {
    try {
      Files.deleteIfExists(directory.file(FILE));
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected to delete " + directory.file(FILE), e);
    }
  }
}
