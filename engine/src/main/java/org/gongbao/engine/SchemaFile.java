package org.gongbao.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file of the engine's schema, as it lies in the jar. */
final class SchemaFile {

  private SchemaFile() {}

  static String text(String file) {
    try (InputStream in = SchemaFile.class.getResourceAsStream("schema/" + file)) {
      if (in == null) {
        throw new IllegalStateException("Expected the schema file " + file + " in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
