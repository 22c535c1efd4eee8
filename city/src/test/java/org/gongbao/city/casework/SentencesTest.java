package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongbao.engine.Procedure;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import org.gongbao.law.Trace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A sentence of a refusal")
class SentencesTest {

  private static final Procedure PROJECT =
      Policies.found().stream()
          .flatMap(policy -> policy.procedures().stream())
          .filter(one -> one.name().equals("audit-project"))
          .findFirst()
          .orElseThrow();

  private static final Sentences ABOUT = Sentences.shipped().about(PROJECT);

  @ParameterizedTest(name = "{0} of {1}, in {2}")
  @DisplayName("says names, days and times in the reader's language, no codes and no UTC")
  @CsvSource(
      delimiter = ';',
      value = {
        "engine.wrong-role; audit-office, auditor; zh; 须具有以下职责之一：内部审计机构、内部审计人员。",
        "engine.closed; 2021-03-01T01:00:00Z; zh; 本案已于 2021年3月1日 09:00 结案。",
        "engine.closed; 2021-03-01T16:30:00Z; zh; 本案已于 2021年3月2日 00:30 结案。",
        "engine.closed; 2021-03-01T01:00:00Z; en; This case was closed on 1 Mar 2021, 09:00.",
        "engine.in-person; sign-report; zh; “审定并签发报告”须由本人办理，不得委托。",
        "law.setting-unset; audit.archive-retention; en; '^(?!.*audit\\.).*$'",
        "law.period-suspended; P10D; zh; 自"
      })
  void named(String key, String value, String language, String text) {
    String said = ABOUT.text(Sentence.of(key, value, "2021-03-01"), Locale.of(language));
    if (text.startsWith("^")) {
      assertThat(said).matches(text);
    } else {
      assertThat(said).startsWith(text.replaceAll("。$", ""));
    }
  }

  @ParameterizedTest
  @DisplayName("names the stages of the case's own procedure")
  @CsvSource({"zh", "en"})
  void stages(String language) {
    String said =
        ABOUT.text(
            Sentence.of("engine.stage", "main", "PLANNED", "NOTIFIED, FIELDWORK"),
            Locale.of(language));
    assertThat(said).doesNotContain("PLANNED", "NOTIFIED", "FIELDWORK", "main ");
  }

  @ParameterizedTest
  @DisplayName("names a field by its label, and a kind of value by its word")
  @CsvSource({
    "/plannedStart, input.missing, '', 必须填写",
    "/area, input.type, integer, 类型须为 整数",
    "/day, input.date, 2021-02-30, 不是有效的日期"
  })
  void fields(String pointer, String key, String value, String text) {
    String said = ABOUT.text(Sentence.of("engine.input", pointer, key, value), Locale.CHINESE);
    assertThat(said).contains(text).doesNotContain("/", "integer", "plannedStart");
  }

  @Test
  @DisplayName("names a parameter of the query as programs write it")
  void parameters() {
    assertThat(
            ABOUT.text(Sentence.of("engine.input", "If-Match", "input.form", "x"), Locale.CHINESE))
        .startsWith("If-Match: ");
  }

  @Test
  @DisplayName("comes with reasons that are as readable: figures, conditions and days")
  void reasons() {
    ClauseId clause = ClauseId.of("audit/21.1");
    Trace trace =
        new Trace(
            List.of(
                new Trace.Condition(clause, "stage:main", true),
                new Trace.Condition(clause, "role:audit-office, auditor", false),
                new Trace.Input("delivered", "2021-03-15"),
                new Trace.Figure(
                    "audit.notice-period",
                    "3",
                    clause,
                    LocalDate.of(2021, 3, 1),
                    Optional.of(LocalDate.of(2021, 1, 1))),
                new Trace.Rule(clause, "audit/notice-period", Trace.NONE)));
    Ruling.Refused<?> refused =
        new Ruling.Refused<>(
            RefusalKind.NOT_YET, clause, Sentence.of("engine.already-open"), trace);
    String text =
        ABOUT.view(refused, Locale.CHINESE).trace().stream()
            .map(ReasonView::text)
            .collect(Collectors.joining("\n"));
    assertThat(text)
        .contains("未满足：", "内部审计机构、内部审计人员", "2021年3月15日", "2021年3月1日")
        .doesNotContain("stage:", "audit-office", "audit.notice-period", "2021-03", "delivered");
  }
}
