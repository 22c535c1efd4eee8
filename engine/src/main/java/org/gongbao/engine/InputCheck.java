package org.gongbao.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Checks an input by the part of JSON Schema that {@link RecordSchema} writes. Published forms,
 * which may use all of it, are checked by the application's validator.
 */
final class InputCheck {

  private final JsonNode schema;
  private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

  InputCheck(JsonNode schema) {
    this.schema = schema;
  }

  /**
   * Text with control characters other than tab and line ends: no form can hold it, no database
   * keep it, and the keys of the wall rely on its absence.
   */
  static List<Schema.Problem> controls(JsonNode input) {
    List<Schema.Problem> problems = new ArrayList<>();
    controls("", input, problems);
    return problems;
  }

  private static void controls(String at, JsonNode value, List<Schema.Problem> problems) {
    if (value.isString() && isControlled(value.stringValue())) {
      problems.add(new Schema.Problem(at, "input.control-character", ""));
    }
    value
        .properties()
        .forEach(field -> {
          if (isControlled(field.getKey())) {
            problems.add(new Schema.Problem(at, "input.control-character", ""));
          }
          controls(at + "/" + field.getKey(), field.getValue(), problems);
        });
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      controls(at + "/" + i, value.get(i), problems);
    }
  }

  static boolean isControlled(String text) {
    return text.chars()
        .anyMatch(c -> (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f);
  }

  List<Schema.Problem> problems(JsonNode input) {
    List<Schema.Problem> problems = new ArrayList<>();
    check("", schema, input, problems);
    return problems;
  }

  private void check(String at, JsonNode rule, JsonNode value, List<Schema.Problem> problems) {
    String type = rule.path("type").asString("any");
    boolean fits =
        switch (type) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isString();
          case "integer" -> value.isIntegralNumber() && value.canConvertToLong();
          case "boolean" -> value.isBoolean();
          default -> true;
        };
    if (!fits) {
      problems.add(new Schema.Problem(at, "input.type", type));
      return;
    }
    switch (type) {
      case "object" -> object(at, rule, value, problems);
      case "array" -> {
        for (int i = 0; i < value.size(); i++) {
          check(at + "/" + i, rule.path("items"), value.get(i), problems);
        }
      }
      case "string" -> text(at, rule, value.stringValue()).ifPresent(problems::add);
      default -> {}
    }
  }

  private void object(String at, JsonNode rule, JsonNode value, List<Schema.Problem> problems) {
    JsonNode properties = rule.path("properties");
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String pointer = at + "/" + field.getKey();
      if (properties.has(field.getKey())) {
        if (!field.getValue().isNull() || isRequired(rule, field.getKey())) {
          check(pointer, properties.path(field.getKey()), field.getValue(), problems);
        }
      } else {
        problems.add(new Schema.Problem(pointer, "input.unknown", ""));
      }
    }
    for (JsonNode required : rule.path("required")) {
      if (!value.has(required.asString())) {
        problems.add(new Schema.Problem(at + "/" + required.asString(), "input.missing", ""));
      }
    }
  }

  private static boolean isRequired(JsonNode rule, String field) {
    for (JsonNode required : rule.path("required")) {
      if (required.asString().equals(field)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Schema.Problem> text(String at, JsonNode rule, String text) {
    if (rule.has("enum")) {
      for (JsonNode allowed : rule.path("enum")) {
        if (allowed.asString().equals(text)) {
          return Optional.empty();
        }
      }
      return Optional.of(new Schema.Problem(at, "input.choice", text));
    }
    if (text.length() < rule.path("minLength").asInt(0) || text.isBlank()) {
      return Optional.of(new Schema.Problem(at, "input.missing", ""));
    }
    int longest = rule.path("maxLength").asInt(Integer.MAX_VALUE);
    if (text.length() > longest) {
      return Optional.of(new Schema.Problem(at, "input.long", Integer.toString(longest)));
    }
    if (rule.has("pattern") && !matches(rule.path("pattern").asString(), text)) {
      return Optional.of(new Schema.Problem(at, "input.form", text));
    }
    boolean dated =
        switch (rule.path("format").asString("")) {
          case "date" -> reads(() -> LocalDate.parse(text));
          case "date-time" -> reads(() -> Instant.parse(text));
          default -> true;
        };
    return dated ? Optional.empty() : Optional.of(new Schema.Problem(at, "input.date", text));
  }

  private boolean matches(String pattern, String text) {
    return patterns.computeIfAbsent(pattern, Pattern::compile).matcher(text).find();
  }

  private static boolean reads(Runnable parse) {
    try {
      parse.run();
      return true;
    } catch (DateTimeParseException _) {
      return false;
    }
  }
}
