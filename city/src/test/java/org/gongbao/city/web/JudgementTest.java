package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gongbao.engine.Schema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The answer to a question")
class JudgementTest {

  private static final Set<String> SETTINGS = Set.of("audit.archive-retention");

  @ParameterizedTest(name = "{0} -> {1}")
  @DisplayName("is of the kind that the point tells, else of one that the reader names")
  @CsvSource({
    "annul-7, /answer",
    "calendar-cn-2031, /answer",
    "audit.archive-retention, /setting",
    "other/open#0/audit.archive-retention, /setting",
    "audit.nothing, /judged",
    "unlucky, /judged"
  })
  void kinds(String point, String pointer) {
    assertThat(Judgement.of(point, SETTINGS).pointer()).isEqualTo(pointer);
  }

  @ParameterizedTest(name = "{0} \"{1}\" -> {2}")
  @DisplayName("goes on the record as what it was said to be")
  @CsvSource({
    "yes, '', true",
    "no, '', false",
    "number, 12, 12",
    "number, -1.50, '\"-1.50\"'",
    "date, 2024-02-29, '\"2024-02-29\"'",
    "text, 'true', '\"true\"'"
  })
  void values(String kind, String value, String expected) {
    ObjectNode input = said(kind, value);
    assertThat(Judgement.OPEN.check(input)).isEmpty();
    ObjectNode command = Judgement.OPEN.command(3, input);
    assertThat(command.path("answer").toString()).isEqualTo(expected);
    assertThat(command.path("question").asInt()).isEqualTo(3);
    assertThat(command.path("why").asString()).isEqualTo("the facts");
  }

  @ParameterizedTest(name = "{0} \"{1}\" -> {2}")
  @DisplayName("is refused at its field if it is not what it was said to be")
  @CsvSource({
    "yes, something, input.blank",
    "number, many, input.number",
    "number, '', input.missing",
    "date, 2021-02-29, input.date",
    "date, soon, input.date",
    "text, '', input.missing"
  })
  void faults(String kind, String value, String key) {
    assertThat(Judgement.OPEN.check(said(kind, value)))
        .extracting(Schema.Problem::field, Schema.Problem::key)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/judged", key));
  }

  @Test
  @DisplayName("wants a kind and a reason")
  void incomplete() {
    ObjectNode empty = FormReader.read(Judgement.OPEN.document(), Draft.empty());
    assertThat(Judgement.OPEN.check(empty))
        .extracting(Schema.Problem::field)
        .containsExactly("/judgement", "/why");
  }

  private static ObjectNode said(String kind, String value) {
    Map<String, String[]> sent = new HashMap<>();
    sent.put("in/judgement", new String[] {kind});
    sent.put("in/judged", new String[] {value});
    sent.put("in/why", new String[] {"the facts"});
    return FormReader.read(Judgement.OPEN.document(), Draft.of(sent));
  }
}
