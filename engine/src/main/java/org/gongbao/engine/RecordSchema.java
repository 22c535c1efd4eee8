package org.gongbao.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema of a record, made once by looking at its components. */
record RecordSchema(JsonNode document, InputCheck check) implements Schema {

  private static final int LONGEST_TEXT = 4000;

  static RecordSchema of(Class<? extends Record> type) {
    ObjectNode document = object(type);
    document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    return new RecordSchema(document, new InputCheck(document));
  }

  @Override
  public List<Problem> check(JsonNode input) {
    return check.problems(input);
  }

  private static ObjectNode object(Class<?> type) {
    ObjectNode schema = node("object");
    ObjectNode properties = schema.putObject("properties");
    var required = schema.putArray("required");
    for (RecordComponent component : type.getRecordComponents()) {
      Type componentType = component.getGenericType();
      Optional<Type> optional = argumentOf(componentType, Optional.class);
      properties.set(component.getName(), of(optional.orElse(componentType)));
      if (optional.isEmpty()) {
        required.add(component.getName());
      }
    }
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode of(Type type) {
    Optional<Type> element =
        argumentOf(type, List.class).or(() -> argumentOf(type, Collection.class));
    if (element.isPresent()) {
      ObjectNode schema = node("array");
      schema.set("items", of(element.get()));
      return schema;
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalArgumentException("Expected a plain input type but got " + type);
    }
    if (plain.isEnum()) {
      ObjectNode schema = node("string");
      var values = schema.putArray("enum");
      Arrays.stream(plain.getEnumConstants()).forEach(constant -> values.add(constant.toString()));
      return schema;
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return node("boolean");
    }
    if (plain == int.class
        || plain == long.class
        || plain == Integer.class
        || plain == Long.class) {
      return node("integer");
    }
    if (plain == LocalDate.class) {
      return node("string").put("format", "date");
    }
    if (plain == Instant.class) {
      return node("string").put("format", "date-time");
    }
    if (plain == YearMonth.class) {
      return node("string").put("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$");
    }
    if (plain == Money.class) {
      return node("string").put("pattern", "^-?[0-9]{1,15}(\\.[0-9]{1,2})?$");
    }
    if (plain == BigDecimal.class) {
      return node("string").put("pattern", "^-?[0-9]{1,15}(\\.[0-9]{1,10})?$");
    }
    if (plain == ClauseId.class) {
      return node("string").put("pattern", "^[a-z]+/[a-z0-9]+(\\.[a-z0-9]+)*$");
    }
    if (plain == CaseId.class) {
      return node("string").put("pattern", "^[0-9A-Za-z]{27}$");
    }
    if (plain == String.class) {
      return node("string").put("minLength", 1).put("maxLength", LONGEST_TEXT);
    }
    if (plain == JsonNode.class) {
      return JsonNodeFactory.instance.objectNode();
    }
    Text text = plain.getAnnotation(Text.class);
    if (text != null) {
      return node("string").put("pattern", text.pattern()).put("format", text.format());
    }
    if (plain.isRecord()) {
      return object(plain);
    }
    throw new IllegalArgumentException("Expected a plain input type but got " + type);
  }

  private static Optional<Type> argumentOf(Type type, Class<?> raw) {
    return type instanceof ParameterizedType generic && generic.getRawType() == raw
        ? Optional.of(generic.getActualTypeArguments()[0])
        : Optional.empty();
  }

  private static ObjectNode node(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
