package org.gongbao.city.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayName("A command")
class CommandLinesTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest(name = "{0}")
  @DisplayName("that is used wrongly ends with 2, says so on standard error and answers nothing")
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "token",
        "verify no-such.receipt",
        "verify --checkpoints no-such.txt",
        "log",
        "log export",
        "log export no-such-folder/log.bin",
        "serve --port x",
        "serve --port 65536",
        "serve --port -1",
        "serve --demo --address 0.0.0.0",
        "serve --demo --address no.such.host.invalid",
        "serve --demo --city-time yesterday",
        "serve --city-time 2021-03-01T09:00:00+08:00"
      })
  void badUsage(String line) {
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);
    assertThat(run(arguments)).isEqualTo(CommandLines.BAD_USAGE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines().reduce((before, last) -> last).orElseThrow())
        .startsWith("gongbao: ");
  }

  @Test
  @DisplayName("token is refused outside a demonstration, with 1")
  void tokenOutsideDemo(@TempDir Path data) {
    assertThat(run("token", "--user", "admin", "--data", data.toString()))
        .isEqualTo(CommandLines.NEGATIVE);
    assertThat(err.toString()).contains("Expected a demonstration");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  @DisplayName("on a machine that is broken ends with 3 and says what, without a stack trace")
  void brokenMachine(@TempDir Path data) throws Exception {
    Path file = Files.createFile(data.resolve("a-file"));
    assertThat(run("token", "--user", "admin", "--data", file.resolve("below").toString()))
        .isEqualTo(CommandLines.BROKEN);
    assertThat(err.toString()).contains("data directory").doesNotContain("\tat ");
  }

  @Test
  @DisplayName("with --help ends with 0 and says how it is used")
  void help() {
    assertThat(run("serve", "--help")).isEqualTo(CommandLines.DONE);
    assertThat(out.toString()).contains("--data", "--port", "--jdbc-url", "--demo");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("that looks at a city finds none where none was made, and makes none")
  @ValueSource(
      strings = {
        "verify",
        "log export target/none.log",
        "log restored",
        "explain 2Z080000008F8DXPX1VNZRK4JRK"
      })
  void noCity(String line, @TempDir Path dir) {
    Path none = dir.resolve("mistyped");
    String[] arguments = (line + " --data " + none).split(" ", -1);
    assertThat(run(arguments)).isEqualTo(CommandLines.BAD_USAGE);
    assertThat(err.toString()).contains(none.toString()).contains("--data");
    assertThat(none).doesNotExist();
  }

  private int run(String... arguments) {
    CommandLine line = CommandLines.all(Object.class);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
