package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Conformance cases")
class ConformanceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String IN =
      "\"in\": {\"start\": \"2021-02-10\", \"amount\": 1, \"unit\": \"working-days\"}";

  private final Conformance runner = new Conformance(Rules.shipped(), Sentences.shipped(), TODAY);

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("of the product's own folder all pass")
  void own() throws Exception {
    Conformance.Report report = runner.run(Path.of("../conformance"), Set.of());
    assertThat(report.failed()).as(String.join("\n", report.lines())).isZero();
    assertThat(report.passed()).isGreaterThan(30);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("fail with a message, whatever they expect, if they cannot be asked")
  @ValueSource(
      strings = {
        "rule: law/nothing\ncases:\n  - {%s, \"out\": {\"ruling\": \"granted\"}}",
        "rule: law/due\ncases:\n  - {\"in\": {\"start\": \"2021-02-10\"}, \"out\": {\"ruling\": \"refused\"}}",
        "rule: law/due\ncases:\n  - {\"in\": {\"beginning\": \"2021-02-10\"}, \"out\": {\"ruling\": \"refused\"}}",
        "rule: law/working-day\ncases:\n  - {\"in\": {\"date\": \"2021-02-30\"}, \"out\": {\"ruling\": \"refused\"}}",
        "rule: law/due\ncases:\n  - {%s, \"out\": {}}",
        "rule: law/due\ncases:\n  - {%s, \"out\": {\"rulling\": \"granted\"}}",
        "rule: law/due\ncases:\n  - {%s, \"asof\": \"2021-02-10\", \"out\": {\"ruling\": \"granted\"}}",
        "rule: law/due\ncases:\n  - {%s, \"asOf\": \"soon\", \"out\": {\"ruling\": \"granted\"}}",
        "rule: law/due\ncases:\n  - {%s, \"out\": {\"value\": \"2021-02-19\"}}",
        "rule: law/due\ncases: []",
        "rule: law/due\nrule: law/due\ncases: []",
        "rule: [",
      })
  void failing(String file) throws Exception {
    Files.writeString(folder.resolve("a.yaml"), file.replace("%s", IN));
    Conformance.Report report = runner.run(folder, Set.of());
    assertThat(report.failed()).isEqualTo(1);
    assertThat(report.passed()).isZero();
    assertThat(String.join("\n", report.lines())).contains("Expected");
  }

  @Test
  @DisplayName("of documents not named by --only are passed over; nothing run is nothing proven")
  void only() throws Exception {
    Files.writeString(
        folder.resolve("a.yaml"), "rule: relief/later\ncases:\n  - {\"in\": {}, \"out\": {}}");
    assertThat(runner.run(folder, Set.of("law")).failed()).isZero();
    assertThat(runner.run(folder, Set.of("law")).isGood()).isFalse();
    assertThat(runner.run(folder, Set.of("relief")).failed()).isEqualTo(1);
  }

  @Test
  @DisplayName("that fail show the trace, with the provisional day beyond the published notices")
  void trace() throws Exception {
    Files.writeString(
        folder.resolve("a.yaml"),
        "rule: law/due\ncases:\n  - {\"in\": {\"start\": \"2031-03-03\", \"amount\": 3,"
            + " \"unit\": \"working-days\"}, \"out\": {\"ruling\": \"granted\"}}");
    assertThat(String.join("\n", runner.run(folder, Set.of()).lines()))
        .contains("undetermined", "provisional last day 6 Mar 2031");
  }
}
