package org.gongbao.engine;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Puts a successor where a case's data names the organ it took the place of; every policy's data
 * alike, so that none can forget it.
 */
final class Succeeding {

  private final String from;
  private final String to;

  Succeeding(EngineEvent.Reassigned order) {
    from = order.fromOrgan();
    to = order.toOrgan();
  }

  /** The same data, with the successor at each {@link Organ}. */
  Record in(Record data) {
    RecordComponent[] components = data.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    boolean changed = false;
    for (int i = 0; i < components.length; i++) {
      Object before = value(components[i], data);
      types[i] = components[i].getType();
      values[i] =
          inside(
              before, components[i].isAnnotationPresent(Organ.class) ? this::organ : this::record);
      changed |= !values[i].equals(before);
    }
    return changed ? made(data, types, values) : data;
  }

  private Object inside(Object value, UnaryOperator<Object> change) {
    return switch (value) {
      case Optional<?> some -> some.map(one -> inside(one, change));
      case List<?> many -> each(many, change);
      case Map<?, ?> map -> values(map, change);
      default -> change.apply(value);
    };
  }

  private List<Object> each(List<?> many, UnaryOperator<Object> change) {
    List<Object> next = new ArrayList<>();
    many.forEach(one -> next.add(inside(one, change)));
    return List.copyOf(next);
  }

  private Map<Object, Object> values(Map<?, ?> map, UnaryOperator<Object> change) {
    Map<Object, Object> next = new LinkedHashMap<>();
    map.forEach((key, one) -> next.put(key, inside(one, change)));
    return map.equals(next) ? Map.copyOf(map) : next;
  }

  private Object organ(Object id) {
    if (id.equals(from)) {
      return to;
    }
    return id.equals("organ/" + from) ? "organ/" + to : id;
  }

  /** Sealed text stays as it was sealed. */
  private Object record(Object value) {
    return value instanceof Record data && !(value instanceof Personal) ? in(data) : value;
  }

  private static Object value(RecordComponent component, Record data) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(data);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Expected to read " + component + " but could not", e);
    }
  }

  private static Record made(Record data, Class<?>[] types, Object[] values) {
    try {
      var constructor = data.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Expected to make a " + data.getClass().getName(), e);
    }
  }
}
