package org.gongbao.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;
import org.gongbao.law.Period;
import org.gongbao.law.Ratio;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event types of a procedure: name and version of each record, and the upcasters of old ones.
 */
record EventTypes(
    Map<Class<?>, Typed> byClass,
    Map<String, Class<? extends CaseEvent>> byName,
    Map<String, UnaryOperator<ObjectNode>> upcasters) {

  private static final Set<Class<?>> OPEN =
      Set.of(
          int.class,
          long.class,
          boolean.class,
          Integer.class,
          Long.class,
          Boolean.class,
          BigDecimal.class,
          Money.class,
          Ratio.class,
          Period.class,
          ClauseId.class,
          CaseId.class,
          Instant.class,
          LocalDate.class,
          LocalTime.class,
          LocalDateTime.class,
          YearMonth.class,
          Year.class);

  private static final Set<Type> CONTAINERS =
      Set.of(
          List.class,
          Set.class,
          Map.class,
          Optional.class,
          SortedMap.class,
          SequencedMap.class,
          SequencedSet.class);

  /** Name and version under which a record is written today. */
  record Typed(String name, int version) {}

  Typed of(CaseEvent event) {
    return Optional.ofNullable(byClass.get(event.getClass()))
        .orElseThrow(() ->
            new IllegalStateException(
                "Expected a declared event but got " + event.getClass().getName()));
  }

  Class<? extends CaseEvent> named(String name) {
    return Optional.ofNullable(byName.get(name))
        .orElseThrow(
            () -> new IllegalStateException("Expected a known event type but got " + name));
  }

  /** Brings the open part of an older version up to today's, step by step. */
  JsonNode upcast(String name, int version, JsonNode open) {
    int today = of(named(name)).version();
    ObjectNode node = open.deepCopy().asObject();
    for (int v = version; v < today; v++) {
      UnaryOperator<ObjectNode> up = upcasters.get(name + "@" + v);
      if (up == null) {
        throw new IllegalStateException("Expected an upcaster for event " + name + "@" + v);
      }
      node = up.apply(node);
    }
    return node;
  }

  private Typed of(Class<?> type) {
    return Optional.ofNullable(byClass.get(type)).orElseThrow();
  }

  static final class Builder {
    private final Map<Class<?>, Typed> byClass = new HashMap<>();
    private final Map<String, Class<? extends CaseEvent>> byName = new HashMap<>();
    private final Map<String, UnaryOperator<ObjectNode>> upcasters = new HashMap<>();

    Builder() {
      sealed("engine", EngineEvent.class);
    }

    void sealed(String prefix, Class<? extends CaseEvent> types) {
      if (types.isRecord()) {
        add(prefix, types);
        return;
      }
      if (!types.isSealed()) {
        throw new IllegalArgumentException("Expected a sealed set of events but got " + types);
      }
      for (Class<?> permitted : types.getPermittedSubclasses()) {
        sealed(prefix, permitted.asSubclass(CaseEvent.class));
      }
    }

    private void add(String prefix, Class<? extends CaseEvent> type) {
      demandTextIsDeclared(type);
      CaseEvent.Version version = type.getAnnotation(CaseEvent.Version.class);
      String name = prefix + "/" + kebab(type.getSimpleName());
      byClass.put(type, new Typed(name, version == null ? 1 : version.value()));
      if (byName.put(name, type) != null) {
        throw new IllegalArgumentException("Expected one event named " + name + " but got two");
      }
    }

    void upcaster(
        String prefix, Class<? extends CaseEvent> type, int older, UnaryOperator<ObjectNode> up) {
      upcasters.put(prefix + "/" + kebab(type.getSimpleName()) + "@" + older, up);
    }

    EventTypes build() {
      byClass.forEach((type, typed) -> {
        for (int v = 1; v < typed.version(); v++) {
          if (!upcasters.containsKey(typed.name() + "@" + v)) {
            throw new IllegalArgumentException(
                "Expected an upcaster for event " + typed.name() + "@" + v);
          }
        }
      });
      return new EventTypes(Map.copyOf(byClass), Map.copyOf(byName), Map.copyOf(upcasters));
    }
  }

  /** Text that is neither declared open nor sealed would lie open in the log by accident. */
  static void demandTextIsDeclared(Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (!component.isAnnotationPresent(CaseEvent.Open.class)) {
        demandNoText(component.getGenericType(), type.getSimpleName() + "." + component.getName());
      }
    }
  }

  private static void demandNoText(Type type, String where) {
    switch (type) {
      case Class<?> plain when isOpen(plain) -> {}
      case Class<?> plain when plain.isRecord() -> demandTextIsDeclared(plain);
      case Class<?> plain when plain.isSealed() -> {
        for (Class<?> permitted : plain.getPermittedSubclasses()) {
          demandNoText(permitted, where);
        }
      }
      case ParameterizedType generic when generic.getRawType() == Personal.class -> {}
      case ParameterizedType generic when CONTAINERS.contains(generic.getRawType()) -> {
        for (Type argument : generic.getActualTypeArguments()) {
          demandNoText(argument, where);
        }
      }
      default ->
          throw new IllegalArgumentException(
              "Expected %s to be @Open or Personal<…>, or of a type that holds no text, but got %s"
                  .formatted(where, type.getTypeName()));
    }
  }

  /**
   * Types of which no value can be a sentence or a name; everything else must say what it is.
   * Fractions of the machine are none of them: they have no exact form.
   */
  private static boolean isOpen(Class<?> type) {
    return type.isEnum() || OPEN.contains(type);
  }

  static String kebab(String camel) {
    return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
