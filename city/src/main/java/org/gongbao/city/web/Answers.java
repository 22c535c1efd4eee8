package org.gongbao.city.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
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
        answers.add(new Answer(labels.label(pointer), texts(value, pointer, labels, offered)));
      }
    }
  }

  private static List<String> texts(
      JsonNode value, String pointer, Labels labels, Function<String, List<Field.Option>> offered) {
    return value.isArray()
        ? listed(
            value.valueStream().map(one -> text(one, pointer, labels, offered)).toList(),
            labels.words())
        : List.of(text(value, pointer, labels, offered));
  }

  /** Short texts side by side, long ones each on its line. */
  static List<String> listed(List<String> texts, Words words) {
    boolean longer =
        texts.stream().anyMatch(text -> text.length() > SHORT || text.matches("(?s).*[。.；;！!？?]"));
    return longer ? texts : List.of(String.join(words.of("web.comma"), texts));
  }

  private static String text(
      JsonNode value, String pointer, Labels labels, Function<String, List<Field.Option>> offered) {
    if (value.isBoolean()) {
      return labels.words().of(value.asBoolean() ? "web.yes" : "web.no");
    }
    String plain = value.asString();
    return offered.apply(Labels.leaf(pointer)).stream()
        .filter(option -> option.value().equals(plain))
        .findFirst()
        .map(Field.Option::label)
        .orElseGet(() -> readable(plain, pointer, labels));
  }

  /** Days and times in words; names of values where a bundle has them. */
  static String readable(String plain, String pointer, Labels labels) {
    Words words = labels.words();
    try {
      if (plain.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return words.day(LocalDate.parse(plain));
      }
      if (plain.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z")) {
        return words.time(Instant.parse(plain));
      }
    } catch (DateTimeException _) {
      return plain;
    }
    return plain.matches("[A-Z][A-Z0-9_]*|[a-z][a-z0-9]*(-[a-z0-9]+)+")
        ? labels.value(pointer, plain)
        : labels.known(pointer, plain).orElse(plain);
  }
}
