package org.gongbao.city.scenarios;

import java.nio.file.Path;
import org.gongbao.city.testing.TestCity;

/** The scenarios, for tests that need a city in which things have happened. */
public final class Scenarios {

  private static final Path SCRIPTS = Path.of("src/test/resources/scenarios");

  private Scenarios() {}

  /** Plays a scenario in a city over HTTP. */
  public static void play(TestCity city, String name) {
    try (Door door = new ApiDoor(city)) {
      play(city, door, name);
    }
  }

  static void play(TestCity city, Door door, String name) {
    new Play(city, door).play(Script.of(SCRIPTS.resolve(name + ".txt")));
  }
}
