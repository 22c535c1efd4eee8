package org.gongbao.city.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.city.testing.TestCity;

/** The scenarios, for tests that need a city in which things have happened. */
public final class Scenarios {

  private static final Path SCRIPTS = Path.of("src/test/resources/scenarios");

  /** The id of a scenario; a letter behind it where it is told in several texts. */
  private static final Pattern NAME = Pattern.compile("([a-z]+\\.s\\d+)[a-z]?\\.txt");

  private Scenarios() {}

  /** Plays a scenario in a city over HTTP. */
  public static void play(TestCity city, String name) {
    try (Door door = new ApiDoor(city)) {
      new Play(city, door).play(script(name));
    }
  }

  static Script script(String name) {
    return Script.of(SCRIPTS.resolve(name + ".txt"));
  }

  /** Names of the texts that tell a scenario, in order. */
  static List<String> told(String scenario) {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(
              name -> NAME.matcher(name).results().anyMatch(one -> one.group(1).equals(scenario)))
          .map(name -> name.substring(0, name.lastIndexOf('.')))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
