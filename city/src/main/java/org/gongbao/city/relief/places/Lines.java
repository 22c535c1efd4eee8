package org.gongbao.city.relief.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a table that lies in the package; what begins with # is a remark. */
final class Lines {

  private Lines() {}

  static List<String> of(String table) {
    try (InputStream stream =
        Objects.requireNonNull(
            Lines.class.getResourceAsStream("/org/gongbao/city/relief/" + table))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read " + table + " in the package", e);
    }
  }
}
