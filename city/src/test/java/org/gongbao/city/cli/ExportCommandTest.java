package org.gongbao.city.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongbao.city.gazette.Fixtures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("gazette export")
class ExportCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  @DisplayName(
      "writes an imported text to standard output or to a file, and refuses what is not there")
  void exports(@TempDir Path dir) throws Exception {
    Path text = Files.writeString(dir.resolve("issue.txt"), Fixtures.underNumberOf("audit"));
    String data = dir.resolve("data").toString();
    assertThat(run("gazette", "import", text.toString(), "--data", data)).isZero();
    assertThat(run("gazette", "export", "audit", "--data", data)).isZero();
    String whole = out.toString();
    assertThat(whole).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").contains("看守人");
    Path target = dir.resolve("audit.xml");
    assertThat(run("gazette", "export", "audit", "--to", target.toString(), "--data", data))
        .isZero();
    assertThat(out.toString()).isEqualTo(target + System.lineSeparator());
    assertThat(Files.readString(target)).isEqualTo(whole);
    assertThat(run("gazette", "export", "grain", "--to", target.toString(), "--data", data))
        .isEqualTo(CommandLines.NEGATIVE);
    assertThat(err.toString()).contains("grain", "gongbao gazette import");
    assertThat(out.toString()).isEmpty();
    assertThat(Files.readString(target)).isEqualTo(whole);
    try (var files = Files.list(dir)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("issue.txt", "data", "audit.xml");
    }
  }

  @Test
  @DisplayName("of a document that no catalogue knows ends with 1 and names those there are")
  void unknown(@TempDir Path dir) {
    assertThat(run("gazette", "export", "tea", "--data", dir.toString()))
        .isEqualTo(CommandLines.NEGATIVE);
    assertThat(err.toString()).contains("Expected one of audit, ", " but got tea");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  @DisplayName("without a city, or into a folder that is not there, ends with 2")
  void badUsage(@TempDir Path dir) {
    String none = dir.resolve("none").toString();
    assertThat(run("gazette", "export", "audit", "--data", none)).isEqualTo(CommandLines.BAD_USAGE);
    assertThat(err.toString()).contains(none, "--data");
    assertThat(run("gazette", "export", "audit", "--to", none + "/a.xml"))
        .isEqualTo(CommandLines.BAD_USAGE);
    assertThat(err.toString()).contains(none + "/a.xml");
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = CommandLines.all(Object.class);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(List.of(arguments).toArray(String[]::new));
  }
}
