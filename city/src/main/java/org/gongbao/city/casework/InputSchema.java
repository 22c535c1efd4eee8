package org.gongbao.city.casework;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The contract of a stateless rule's input, as {@link InputReader} reads it. */
final class InputSchema {

  private InputSchema() {}

  static ObjectNode of(Class<?> type) {
    ObjectNode schema = node("object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (RecordComponent component : type.getRecordComponents()) {
      properties.set(component.getName(), of(component.getGenericType()));
      if (component.getAnnotation(Default.class) == null) {
        required.add(component.getName());
      }
    }
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode of(Type type) {
    if (type instanceof ParameterizedType generic) {
      ObjectNode content = of(generic.getActualTypeArguments()[0]);
      if (generic.getRawType() == Optional.class) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("anyOf").add(content).add(node("null"));
        return schema;
      }
      ObjectNode schema = node("array");
      schema.set("items", content);
      return schema;
    }
    Class<?> plain = (Class<?>) type;
    if (plain == int.class || plain == long.class) {
      return node("integer");
    }
    if (plain == boolean.class) {
      return node("boolean");
    }
    if (plain.isRecord() && !InputReader.isText(plain)) {
      return of(plain);
    }
    ObjectNode text = node("string");
    if (plain == LocalDate.class) {
      text.put("format", "date");
    }
    if (plain == Instant.class) {
      text.put("format", "date-time");
    }
    if (plain.isEnum()) {
      ArrayNode words = text.putArray("enum");
      for (Object constant : plain.getEnumConstants()) {
        words.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
    }
    return text;
  }

  private static ObjectNode node(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
