package org.gongbao.city.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.people.Parsed;
import org.gongbao.city.people.PersonKey;
import org.gongbao.city.people.ResidentId;
import org.gongbao.engine.Schema;
import tools.jackson.databind.JsonNode;

/**
 * What is wrong with a form before it is sent. Where the schema wants a person, people type an
 * identity number; it becomes a key only later.
 */
final class FormCheck {

  private FormCheck() {}

  static List<Schema.Problem> problems(Schema schema, JsonNode input) {
    return schema.check(input).stream()
        .flatMap(problem ->
            number(schema, input, problem)
                .map(typed -> ofNumber(problem, typed).stream())
                .orElseGet(() -> Stream.of(problem)))
        .toList();
  }

  /** What was typed where a person is wanted; empty if nothing was, or something else is. */
  private static Optional<String> number(Schema schema, JsonNode input, Schema.Problem problem) {
    String field = problem.field().substring(Math.min(1, problem.field().length()));
    return Optional.of(schema.document().path("properties").path(field))
        .filter(PersonKey::isAskedFor)
        .map(one -> input.path(field).asString(""))
        .filter(typed -> !typed.isBlank());
  }

  private static Optional<Schema.Problem> ofNumber(Schema.Problem problem, String typed) {
    return switch (ResidentId.parse(problem.field(), typed)) {
      case Parsed.Read<ResidentId> _ -> Optional.empty();
      case Parsed.Malformed<ResidentId>(var _, var sentence) ->
          Optional.of(new Schema.Problem(problem.field(), sentence.key(), ""));
    };
  }
}
