package org.gongbao.city.casework;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.city.files.FileId;
import org.gongbao.engine.Schema;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Period;

/**
 * What the fields of a record are declared to be, by pointer, so that whoever shows its JSON need
 * not guess from what a value looks like.
 */
public final class DataTypes {

  /** Of nothing. */
  public static final DataTypes NONE = new DataTypes(Map.of());

  private final Map<String, Kind> kinds;

  private DataTypes(Map<String, Kind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /** Those declared types whose JSON is a text that needs words. */
  public enum Kind {
    DAY,
    INSTANT,
    CHOICE,
    CLAUSE,
    PERIOD,
    FILE,
    TEXT
  }

  /** The types of a record, of the records inside it, and of every form a sealed part may have. */
  static DataTypes of(Class<?> type) {
    Map<String, Kind> kinds = new HashMap<>();
    gather(type, "", kinds, new HashSet<>());
    return new DataTypes(kinds);
  }

  /** What the field at a pointer is declared to be; empty for what is no text, or not declared. */
  public Optional<Kind> of(String pointer) {
    String plain = pointer.replaceAll("/[0-9]+(?=/|$)", "");
    return Optional.ofNullable(kinds.get(plain))
        .or(() -> Optional.ofNullable(kinds.get(plain.replaceFirst("/[^/]*$", "/*"))));
  }

  private static void gather(Type type, String at, Map<String, Kind> kinds, Set<String> seen) {
    switch (type) {
      case Class<?> plain -> one(plain, at, kinds, seen);
      case ParameterizedType generic -> {
        Type[] of = generic.getActualTypeArguments();
        String below =
            generic.getRawType() instanceof Class<?> raw && Map.class.isAssignableFrom(raw)
                ? at + "/*"
                : at;
        gather(of[of.length - 1], below, kinds, seen);
      }
      case WildcardType wild -> gather(wild.getUpperBounds()[0], at, kinds, seen);
      default -> {}
    }
  }

  private static void one(Class<?> type, String at, Map<String, Kind> kinds, Set<String> seen) {
    if (type.isRecord() && isOurs(type) && !type.isAnnotationPresent(Schema.Text.class)) {
      if (seen.add(at + type.getName())) {
        for (RecordComponent component : type.getRecordComponents()) {
          gather(component.getGenericType(), at + "/" + component.getName(), kinds, seen);
        }
      }
    } else if (type.isSealed() && type.isInterface()) {
      Stream.of(type.getPermittedSubclasses()).forEach(form -> one(form, at, kinds, seen));
    } else {
      kind(type).ifPresent(kind -> kinds.put(at, kind));
    }
  }

  /** Records of the law are written as one text. */
  private static boolean isOurs(Class<?> type) {
    return !type.getPackageName().equals(ClauseId.class.getPackageName());
  }

  private static Optional<Kind> kind(Class<?> type) {
    if (type.equals(LocalDate.class)) {
      return Optional.of(Kind.DAY);
    }
    if (type.equals(Instant.class)) {
      return Optional.of(Kind.INSTANT);
    }
    if (type.equals(ClauseId.class)) {
      return Optional.of(Kind.CLAUSE);
    }
    if (type.equals(Period.class)) {
      return Optional.of(Kind.PERIOD);
    }
    if (type.isEnum()) {
      return Optional.of(Kind.CHOICE);
    }
    if (type.equals(FileId.class)) {
      return Optional.of(Kind.FILE);
    }
    return type.equals(String.class) ? Optional.of(Kind.TEXT) : Optional.empty();
  }
}
