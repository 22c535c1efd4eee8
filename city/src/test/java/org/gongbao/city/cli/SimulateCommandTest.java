package org.gongbao.city.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("simulate and impact")
class SimulateCommandTest {

  private static final String DRAFT =
      """
      changes:
        - parameter: relief.illness.death
          from: 2020-11-01
          published: 2021-02-01
          value: '3000.00'
      """;

  @TempDir private Path dir = Path.of(".");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  @DisplayName("end with 0; the id is the last line, the same again for the same seed")
  void simulates() throws IOException {
    Path draft = Files.writeString(dir.resolve("draft.yaml"), DRAFT);
    assertThat(run("simulate", draft.toString(), "--seed", "7", "--persons", "70000"))
        .isEqualTo(CommandLines.DONE);
    String first = last();
    assertThat(first).matches("[0-9a-f]{20}");
    assertThat(out.toString()).contains("illness-death", "decile 10", "insurer 5", "Yuzhong");
    assertThat(run("simulate", draft.toString(), "--seed", "7", "--persons", "70000"))
        .isEqualTo(CommandLines.DONE);
    assertThat(last()).isEqualTo(first);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  @DisplayName("give one line of JSON")
  void json() throws IOException {
    Path draft = Files.writeString(dir.resolve("draft.yaml"), DRAFT);
    assertThat(
            run(
                "simulate",
                draft.toString(),
                "--persons",
                "70000",
                "--as-known",
                "2020-12-01",
                "--json"))
        .isEqualTo(CommandLines.DONE);
    assertThat(out.toString().lines()).hasSize(1).first().asString().contains("\"then\":\"0.00\"");
  }

  @Test
  @DisplayName("end with 1 for a faulty draft, naming line and field")
  void faulty() throws IOException {
    Path draft = Files.writeString(dir.resolve("draft.yaml"), DRAFT.replace("3000.00", "many"));
    for (String command : new String[] {"simulate", "impact"}) {
      assertThat(run(command, draft.toString())).isEqualTo(CommandLines.NEGATIVE);
      assertThat(err.toString()).contains("gongbao: line 5, changes/1/value: Expected an amount");
      assertThat(out.toString()).isEmpty();
    }
  }

  @Test
  @DisplayName("end with 2 without a file, and for more people than the city has")
  void misused() throws IOException {
    Path draft = Files.writeString(dir.resolve("draft.yaml"), DRAFT);
    assertThat(run("simulate", dir.resolve("none.yaml").toString()))
        .isEqualTo(CommandLines.BAD_USAGE);
    assertThat(run("simulate", draft.toString(), "--persons", "32000001"))
        .isEqualTo(CommandLines.BAD_USAGE);
    assertThat(run("simulate", draft.toString(), "--person", "-1"))
        .isEqualTo(CommandLines.BAD_USAGE);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  @DisplayName("tell clauses and rules also where there is no city, and say so")
  void impactWithoutCity() throws IOException {
    Path draft = Files.writeString(dir.resolve("draft.yaml"), DRAFT);
    assertThat(run("impact", draft.toString(), "--data", dir.resolve("none").toString()))
        .isEqualTo(CommandLines.DONE);
    assertThat(out.toString()).contains("clauses: relief/3.3.1", "read by rules: relief/death");
    assertThat(err.toString()).contains("not counted");
    assertThat(dir.resolve("none")).doesNotExist();
  }

  private String last() {
    return out.toString().lines().reduce((before, one) -> one).orElseThrow();
  }

  private int run(String... arguments) {
    CommandLine line = CommandLines.all(Object.class);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
