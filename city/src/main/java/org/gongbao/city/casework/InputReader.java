package org.gongbao.city.casework;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;
import org.gongbao.law.Ratio;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Reads the input of a stateless rule strictly: every field by its name and form, nothing else. */
final class InputReader<I extends Record> {

  /** Texts are read by these; a value of another form makes them throw. */
  private static final Map<Class<?>, Function<String, Object>> TEXTS =
      Map.of(
          String.class, text -> text,
          LocalDate.class, LocalDate::parse,
          Instant.class, Instant::parse,
          YearMonth.class, YearMonth::parse,
          Money.class, Money::of,
          Ratio.class, Ratio::of,
          BigDecimal.class, InputReader::decimal,
          ClauseId.class, ClauseId::of);

  private static final int LONGEST_DECIMAL = 40;

  private final Class<I> type;
  private final ClauseId clause;

  InputReader(Class<I> type, ClauseId clause) {
    this.type = type;
    this.clause = clause;
  }

  /** The input; refused as malformed, naming the first field at fault. */
  Ruling<I> read(JsonNode json) {
    try {
      return Ruling.granted(record(type, json, ""));
    } catch (Malformed e) {
      return Ruling.refused(RefusalKind.MALFORMED, clause, "engine.input", e.field, e.key, e.value);
    }
  }

  private static <T extends Record> T record(Class<T> type, JsonNode json, String at) {
    if (!json.isObject()) {
      throw new Malformed(at, "input.type", "object");
    }
    RecordComponent[] components = type.getRecordComponents();
    Set<String> names = new HashSet<>();
    Arrays.stream(components).forEach(component -> names.add(component.getName()));
    for (String given : json.propertyNames()) {
      if (!names.contains(given)) {
        throw new Malformed(at + "/" + given, "input.unknown", "");
      }
    }
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = component(components[i], json, at + "/" + components[i].getName());
    }
    return instance(type, values, at);
  }

  private static Object component(RecordComponent component, JsonNode json, String at) {
    JsonNode given = json.path(component.getName());
    if (given.isMissingNode()) {
      Default other = component.getAnnotation(Default.class);
      if (other == null) {
        throw new Malformed(at, "input.missing", "");
      }
      given =
          other.value().equals("null") ? NullNode.getInstance() : StringNode.valueOf(other.value());
    }
    return value(component.getGenericType(), given, at);
  }

  private static Object value(Type type, JsonNode json, String at) {
    if (type instanceof ParameterizedType generic) {
      Type content = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) {
        return json.isNull() ? Optional.empty() : Optional.of(value(content, json, at));
      }
      return list(content, json, at);
    }
    if (json.isNull()) {
      throw new Malformed(at, "input.missing", "");
    }
    Class<?> plain = (Class<?>) type;
    if (plain == int.class || plain == Integer.class) {
      return require(json, json.isIntegralNumber() && json.canConvertToInt(), at, "integer")
          .intValue();
    }
    if (plain == long.class || plain == Long.class) {
      return require(json, json.isIntegralNumber() && json.canConvertToLong(), at, "integer")
          .longValue();
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return require(json, json.isBoolean(), at, "boolean").booleanValue();
    }
    // an amount or a ratio is a record, and written as one text
    if (plain.isRecord() && !isText(plain)) {
      return record(plain.asSubclass(Record.class), json, at);
    }
    String text = require(json, json.isString(), at, "string").stringValue();
    return plain.isEnum() ? constant(plain, text, at) : text(plain, text, at);
  }

  private static List<Object> list(Type content, JsonNode json, String at) {
    require(json, json.isArray(), at, "array");
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      values.add(value(content, json.get(i), at + "/" + i));
    }
    return List.copyOf(values);
  }

  private static JsonNode require(JsonNode json, boolean fits, String at, String what) {
    if (!fits) {
      throw new Malformed(at, "input.type", what);
    }
    return json;
  }

  private static Object constant(Class<?> type, String text, String at) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
        return constant;
      }
    }
    throw new Malformed(at, "input.choice", text);
  }

  private static Object text(Class<?> type, String text, String at) {
    Function<String, Object> reader = TEXTS.get(type);
    if (reader == null) {
      throw new IllegalStateException("Expected a plain input type at " + at + " but got " + type);
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Malformed(at, "input.form", text);
    }
  }

  /** True of a type whose values are written as one text. */
  static boolean isText(Class<?> type) {
    return TEXTS.containsKey(type);
  }

  private static BigDecimal decimal(String text) {
    if (!text.matches("-?[0-9]+(\\.[0-9]+)?") || text.length() > LONGEST_DECIMAL) {
      throw new IllegalArgumentException("Expected a plain decimal but got " + text);
    }
    return new BigDecimal(text);
  }

  private static <T extends Record> T instance(Class<T> type, Object[] values, String at) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException cause) {
        throw new Malformed(at, "input.form", String.valueOf(cause.getMessage()));
      }
      throw new IllegalStateException("Expected to make an input of " + type, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Expected to make an input of " + type, e);
    }
  }

  /** Leaves the reading at the first field at fault; never leaves this class. */
  private static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String key;
    private final String value;

    Malformed(String field, String key, String value) {
      super(field, null, false, false);
      this.field = field.isEmpty() ? "/" : field;
      this.key = key;
      this.value = value.length() > 100 ? value.substring(0, 100) : value;
    }
  }
}
