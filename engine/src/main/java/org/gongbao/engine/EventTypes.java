package org.gongbao.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event types of a procedure: name and version of each record, and the upcasters of old ones.
 */
record EventTypes(
    Map<Class<?>, Typed> byClass,
    Map<String, Class<? extends CaseEvent>> byName,
    Map<String, UnaryOperator<ObjectNode>> upcasters) {

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
      byName.put(name, type);
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
  private static void demandTextIsDeclared(Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (!component.isAnnotationPresent(CaseEvent.Open.class)) {
        demandNoText(component.getGenericType(), type.getSimpleName() + "." + component.getName());
      }
    }
  }

  private static void demandNoText(Type type, String where) {
    switch (type) {
      case Class<?> plain when plain == String.class || JsonNode.class.isAssignableFrom(plain) ->
          throw new IllegalArgumentException(
              "Expected " + where + " to be @Open or Personal<…>, for it holds text");
      case Class<?> plain when plain.isRecord() && !isValue(plain) -> demandTextIsDeclared(plain);
      case ParameterizedType generic when generic.getRawType() != Personal.class -> {
        for (Type argument : generic.getActualTypeArguments()) {
          demandNoText(argument, where);
        }
      }
      default -> {}
    }
  }

  private static boolean isValue(Class<?> type) {
    return type == ClauseId.class || type == CaseId.class || type == Money.class;
  }

  static String kebab(String camel) {
    return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
