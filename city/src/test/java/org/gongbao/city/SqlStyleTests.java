package org.gongbao.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads sources as text: a string that is built elsewhere and only passed on is not seen. */
@DisplayName("SQL in the sources")
class SqlStyleTests {

  /** A text block, a string or a comment, with what stands beside it. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?<before>\\+\\s*)?(?:(?<block>\"\"\".*?\"\"\")|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*\"))"
              + "(?<after>\\s*\\+|\\s*\\.formatted\\(|\\s*\\.concat\\()?"
              + "|//[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\]|\\\\.)'",
          Pattern.DOTALL);

  private static final Pattern SQL =
      Pattern.compile(
          "\"+\\s*(?:select\\s|insert\\s+into\\s|update\\s+\\S+\\s+set\\s|delete\\s+from\\s"
              + "|with\\s+\\S+\\s+as\\s|(?:create|alter|drop)\\s+(?:table|role|schema|index|database"
              + "|view|function|or)\\b|truncate\\s|grant\\s|revoke\\s|do\\s+\\$\\$).*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  @Test
  @DisplayName("is a text block with binds, never put together from pieces")
  void isTextBlocks() throws IOException {
    List<String> found = new ArrayList<>();
    for (String root : List.of("src/main/java", "../engine/src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          violations(Files.readString(file)).forEach(text -> found.add(file + ": " + text));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("put together from pieces is seen")
  @ValueSource(
      strings = {
        "jdbc.sql(\"select name from people.person\")",
        "jdbc.sql(\"\"\"\n  select 1 from x where y = '\"\"\" + name)",
        "jdbc.sql(\"\"\"\n  delete from %s\n  \"\"\".formatted(table))",
        "String sql = head + \"\"\"\n  update x set y = 1\n  \"\"\";",
        "connection.prepareStatement(\"DROP TABLE \" + table)",
      })
  void bites(String source) {
    assertThat(violations(source)).hasSize(1);
  }

  @ParameterizedTest
  @DisplayName("as it should be is let pass, and so is prose")
  @ValueSource(
      strings = {
        "jdbc.sql(\"\"\"\n  select name from people.person where id = ?\n  \"\"\").param(id)",
        "throw new X(\"Expected to update the row \" + id);",
        "// jdbc.sql(\"select 1\")",
      })
  void letsPass(String source) {
    assertThat(violations(source)).isEmpty();
  }

  private static List<String> violations(String source) {
    List<String> found = new ArrayList<>();
    Matcher literals = LITERAL.matcher(source);
    while (literals.find()) {
      String block = literals.group("block");
      String string = literals.group("string");
      boolean joined = literals.group("before") != null || literals.group("after") != null;
      if ((string != null && SQL.matcher(string).matches())
          || (block != null && joined && SQL.matcher(block).matches())) {
        found.add(literals.group().strip());
      }
    }
    return found;
  }
}
