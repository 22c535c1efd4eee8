package org.gongbao.city.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.clock.SystemClock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON input of a draft, as the schema has it. What is left blank is left out; what
 * cannot be read as its type is passed on as text, for the schema's check to find.
 */
final class FormReader {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FormReader() {}

  /** The input of a draft. */
  static ObjectNode read(JsonNode schema, Draft draft) {
    return object(schema, draft, "");
  }

  private static ObjectNode object(JsonNode schema, Draft draft, String at) {
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      value(property.getValue(), draft, at + "/" + property.getKey(), isRequired(schema, property))
          .ifPresent(value -> object.set(property.getKey(), value));
    }
    return object;
  }

  static boolean isRequired(JsonNode schema, Map.Entry<String, JsonNode> property) {
    return schema
        .path("required")
        .valueStream()
        .anyMatch(name -> name.asString().equals(property.getKey()));
  }

  private static Optional<JsonNode> value(
      JsonNode schema, Draft draft, String at, boolean required) {
    return switch (schema.path("type").asString("")) {
      case "object" ->
          required || draft.hasAny(at) ? Optional.of(object(schema, draft, at)) : Optional.empty();
      case "array" ->
          required || draft.hasAny(at) ? Optional.of(array(schema, draft, at)) : Optional.empty();
      case "integer" -> draft.value(at).map(FormReader::whole);
      case "boolean" -> draft.value(at).map(FormReader::truth);
      case "string" -> draft.value(at).map(text -> string(schema, text));
      default -> draft.value(at).map(FormReader::any);
    };
  }

  private static ArrayNode array(JsonNode schema, Draft draft, String at) {
    ArrayNode array = NODES.arrayNode();
    for (int row = 0; row < draft.rows(at).orElse(0); row++) {
      String place = at + "/" + row;
      if (draft.hasAny(place)) {
        value(schema.path("items"), draft, place, true).ifPresent(array::add);
      }
    }
    return array;
  }

  /** A whole number; any other text as it is. */
  static JsonNode whole(String text) {
    return text.matches("-?[0-9]{1,18}")
        ? NODES.numberNode(Long.parseLong(text))
        : NODES.stringNode(text);
  }

  private static JsonNode truth(String text) {
    return switch (text) {
      case "true" -> NODES.booleanNode(true);
      case "false" -> NODES.booleanNode(false);
      default -> NODES.stringNode(text);
    };
  }

  private static JsonNode string(JsonNode schema, String text) {
    return NODES.stringNode(
        schema.path("format").asString("").equals("date-time") ? instant(text) : text);
  }

  /** A local time of the city as an instant; anything else as it is. */
  static String instant(String text) {
    try {
      return LocalDateTime.parse(text).atZone(SystemClock.CITY).toInstant().toString();
    } catch (DateTimeException _) {
      return text;
    }
  }

  private static JsonNode any(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException _) {
      return NODES.stringNode(text);
    }
  }
}
