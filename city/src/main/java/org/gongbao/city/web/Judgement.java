package org.gongbao.city.web;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.engine.Schema;
import org.gongbao.law.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What answers a question: its form, by the kind of answer it wants, and the value that goes on the
 * record.
 *
 * @param pointer where the value is filled in; its label says what is wanted
 */
record Judgement(Schema fields, String pointer) implements Schema {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private record Judged(boolean answer, String why) {}

  private record Chosen(String setting, String why) {}

  private record Dated(LocalDate day, String why) {}

  static Judgement of(Question.Kind kind) {
    return switch (kind) {
      case YES_NO -> new Judgement(Schema.of(Judged.class), "/answer");
      case VALUE -> new Judgement(Schema.of(Chosen.class), "/setting");
      case DAY -> new Judgement(Schema.of(Dated.class), "/day");
    };
  }

  @Override
  public JsonNode document() {
    return fields.document();
  }

  @Override
  public List<Problem> check(JsonNode input) {
    return fields.check(input);
  }

  /** The command's input. */
  ObjectNode command(int question, ObjectNode input) {
    ObjectNode command = NODES.objectNode().put("question", question);
    command.set("answer", input.path(pointer.substring(1)));
    return command.put("why", input.path("why").asString(""));
  }

  /** What the engine found wrong, at the field of this form. */
  List<Problem> here(List<Problem> problems) {
    return problems.stream()
        .map(one ->
            one.field().equals("/answer") ? new Problem(pointer, one.key(), one.value()) : one)
        .toList();
  }
}
