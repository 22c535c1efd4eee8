package org.gongbao.engine;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.gongbao.law.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What may answer a question. Answers lie open in the log for ever: only yes and no, days, figures
 * and code words are taken; a sentence or a name belongs into the reason, which is sealed.
 */
final class Answer {

  private static final String VALUE = "-?[A-Za-z0-9][A-Za-z0-9.%_-]{0,63}";

  private Answer() {}

  /** The answer as it is kept; empty if it does not fit. */
  static Optional<JsonNode> of(Question.Kind kind, JsonNode given) {
    return switch (kind) {
      case YES_NO -> Optional.of(given).filter(JsonNode::isBoolean);
      case DAY -> Optional.of(given).filter(JsonNode::isString).filter(Answer::isDay);
      case VALUE ->
          Optional.of(given)
              .filter(node -> node.isString() || node.isIntegralNumber())
              .map(JsonNode::asString)
              .filter(text -> text.matches(VALUE))
              .map(JsonNodeFactory.instance::stringNode);
    };
  }

  private static boolean isDay(JsonNode given) {
    try {
      LocalDate.parse(given.stringValue());
      return true;
    } catch (DateTimeParseException _) {
      return false;
    }
  }
}
