package org.gongbao.city.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.city.audit.improvement.Treatment;
import org.gongbao.law.Law;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("audit/35.1: how a state audit treats what internal audit found")
class TreatmentTest {

  private static final Law LAW = Asked.on("2021-09-01");

  @ParameterizedTest(name = "found {0}, corrected {1} on {2}, fieldwork from {3}: {4}")
  @DisplayName("audit/35.1: left out if corrected before its fieldwork, else reported and urged")
  @CsvSource({
    "true, true, 2021-06-30, 2021-09-01, granted leave-out",
    "true, true, 2021-08-31, 2021-09-01, granted leave-out",
    "true, true, 2021-09-01, 2021-09-01, granted report-and-urge",
    "true, false, , 2021-09-01, granted report-and-urge",
    "true, false, 2021-06-30, , granted report-and-urge",
    "false, , , , granted ordinary",
    ", true, 2021-06-30, 2021-09-01, undetermined foundInternally",
    "true, , 2021-06-30, 2021-09-01, undetermined fullyCorrected",
    "true, true, , 2021-09-01, undetermined correctedOn",
    "true, true, 2021-06-30, , undetermined fieldworkStart"
  })
  void treated(Boolean found, Boolean fully, LocalDate corrected, LocalDate start, String answer) {
    assertThat(
            Asked.answer(
                Treatment.of(
                    LAW,
                    new Treatment.Input(
                        Optional.ofNullable(found),
                        Optional.ofNullable(fully),
                        Optional.ofNullable(corrected),
                        Optional.ofNullable(start)))))
        .isEqualTo(answer);
  }
}
