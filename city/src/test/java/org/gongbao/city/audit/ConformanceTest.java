package org.gongbao.city.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.gongbao.city.casework.Conformance;
import org.gongbao.city.casework.Rules;
import org.gongbao.city.casework.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The conformance cases of internal audit")
class ConformanceTest {

  @Test
  @DisplayName("pass, every one")
  void pass() throws IOException {
    Conformance.Report report =
        new Conformance(Rules.shipped(), Sentences.shipped(), LocalDate.of(2026, 11, 24))
            .run(Path.of("..", "conformance"), Set.of("audit"));
    assertThat(report.isGood()).as(String.join("\n", report.lines())).isTrue();
    assertThat(report.passed()).isGreaterThan(40);
  }
}
