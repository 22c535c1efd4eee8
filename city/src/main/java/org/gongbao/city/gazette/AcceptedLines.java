package org.gongbao.city.gazette;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which tests show which accept lines, as the build found them ({@link AcceptsIndex}).
 *
 * @param tests by accept line, the tests as {@code class#method}
 */
public record AcceptedLines(SortedMap<String, List<String>> tests) {

  static final String RESOURCE = "META-INF/gongbao/accepts.json";

  public AcceptedLines {
    tests = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(tests));
  }

  /** The index on the class path; empty if the build wrote none. */
  public static AcceptedLines shipped() {
    try (InputStream stream = AcceptedLines.class.getResourceAsStream("/" + RESOURCE)) {
      return stream == null
          ? new AcceptedLines(new TreeMap<>())
          : of(JsonMapper.builder().build().readTree(stream));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static AcceptedLines of(JsonNode index) {
    SortedMap<String, List<String>> tests = new TreeMap<>();
    for (Map.Entry<String, JsonNode> line : index.properties()) {
      List<String> names = new ArrayList<>();
      line.getValue().valueStream().forEach(name -> names.add(name.asString()));
      tests.put(line.getKey(), List.copyOf(names));
    }
    return new AcceptedLines(tests);
  }

  /** The tests that show a line. */
  public List<String> of(String line) {
    return tests.getOrDefault(line, List.of());
  }
}
