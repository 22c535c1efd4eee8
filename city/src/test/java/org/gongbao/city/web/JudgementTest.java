package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.gongbao.engine.Schema;
import org.gongbao.law.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The answer to a question")
class JudgementTest {

  @ParameterizedTest(name = "{0} \"{2}\" -> {3}")
  @DisplayName("is filled in and goes on the record as the kind that the question wants")
  @CsvSource({
    "YES_NO, answer, true, true",
    "YES_NO, answer, false, false",
    "VALUE, setting, 30, '\"30\"'",
    "DAY, day, 2024-02-29, '\"2024-02-29\"'"
  })
  void values(Question.Kind kind, String field, String value, String expected) {
    Judgement judgement = Judgement.of(kind);
    ObjectNode input = said(judgement, field, value);
    assertThat(judgement.pointer()).isEqualTo("/" + field);
    assertThat(judgement.check(input)).isEmpty();
    ObjectNode command = judgement.command(3, input);
    assertThat(command.path("answer").toString()).isEqualTo(expected);
    assertThat(command.path("question").asInt()).isEqualTo(3);
    assertThat(command.path("why").asString()).isEqualTo("the facts");
  }

  @ParameterizedTest
  @DisplayName("wants a value and a reason, and says at which field one is missing")
  @EnumSource(Question.Kind.class)
  void incomplete(Question.Kind kind) {
    Judgement judgement = Judgement.of(kind);
    ObjectNode empty = FormReader.read(judgement.document(), Draft.empty());
    assertThat(judgement.check(empty))
        .extracting(Schema.Problem::field)
        .containsExactly(judgement.pointer(), "/why");
  }

  private static ObjectNode said(Judgement judgement, String field, String value) {
    Map<String, String[]> sent = new HashMap<>();
    sent.put("in/" + field, new String[] {value});
    sent.put("in/why", new String[] {"the facts"});
    return FormReader.read(judgement.document(), Draft.of(sent));
  }
}
