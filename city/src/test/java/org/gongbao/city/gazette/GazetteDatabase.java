package org.gongbao.city.gazette;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.database.DataDirectory;
import org.gongbao.city.database.DatabasePlace;
import org.springframework.util.FileSystemUtils;

/**
 * A city's database of the test's own, as the application's role sees it; lives as long as the JVM.
 * That role cannot delete, so tests count what they add.
 */
final class GazetteDatabase {

  private static final DataSource APP = start();

  private GazetteDatabase() {}

  static DataSource app() {
    return APP;
  }

  private static DataSource start() {
    try {
      Path directory = Files.createTempDirectory("gazette-test");
      CityDatabase database =
          CityDatabase.open(new DatabasePlace(DataDirectory.at(directory), Optional.empty()));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, directory)));
      return database.app();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void stop(CityDatabase database, Path directory) {
    database.close();
    try {
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
