package org.gongbao.city.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** An input as one reads it again before sending it. */
final class Answers {

  private static final int SHORT = 12;

  private Answers() {}

  /** Every answer of an input, in the order of the schema; what was left blank is left out. */
  static List<Answer> of(
      JsonNode schema,
      JsonNode input,
      Labels labels,
      Function<String, List<Field.Option>> offered) {
    List<Answer> answers = new ArrayList<>();
    object(schema, input, "", labels, offered, answers);
    return answers;
  }

  private static void object(
      JsonNode schema,
      JsonNode input,
      String at,
      Labels labels,
      Function<String, List<Field.Option>> offered,
      List<Answer> answers) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      JsonNode value = input.path(property.getKey());
      String pointer = at + "/" + property.getKey();
      if (value.isObject()) {
        object(property.getValue(), value, pointer, labels, offered, answers);
      } else if (value.isArray() && property.getValue().path("items").has("properties")) {
        int row = 0;
        for (JsonNode one : value) {
          answers.add(Answer.head(labels.words().of("web.row", labels.label(pointer), row + 1)));
          object(
              property.getValue().path("items"),
              one,
              pointer + "/" + row++,
              labels,
              offered,
              answers);
        }
      } else if (!value.isMissingNode() && !value.isNull()) {
        answers.add(
            new Answer(
                labels.label(pointer),
                texts(property.getValue(), value, pointer, labels, offered)));
      }
    }
  }

  private static List<String> texts(
      JsonNode schema,
      JsonNode value,
      String pointer,
      Labels labels,
      Function<String, List<Field.Option>> offered) {
    return value.isArray()
        ? listed(
            value
                .valueStream()
                .map(one -> text(schema.path("items"), one, pointer, labels, offered))
                .toList(),
            labels.words())
        : List.of(text(schema, value, pointer, labels, offered));
  }

  /** Short texts side by side, long ones each on its line. */
  static List<String> listed(List<String> texts, Words words) {
    boolean longer =
        texts.stream().anyMatch(text -> text.length() > SHORT || text.matches("(?s).*[。.；;！!？?]"));
    return longer ? texts : List.of(String.join(words.of("web.comma"), texts));
  }

  /** A value by its schema: what is a day or a choice is declared, never guessed. */
  private static String text(
      JsonNode schema,
      JsonNode value,
      String pointer,
      Labels labels,
      Function<String, List<Field.Option>> offered) {
    Words words = labels.words();
    if (value.isBoolean()) {
      return words.of(value.asBoolean() ? "web.yes" : "web.no");
    }
    String plain = value.asString();
    if (schema.has("enum")) {
      return labels.value(pointer, plain);
    }
    return switch (schema.path("format").asString("")) {
      case "date" -> words.day(LocalDate.parse(plain));
      case "date-time" -> words.time(OffsetDateTime.parse(plain).toInstant());
      default ->
          offered.apply(pointer).stream()
              .filter(option -> option.value().equals(plain))
              .findFirst()
              .map(Field.Option::label)
              .orElse(plain);
    };
  }
}
