package org.gongbao.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.node.ArrayNode;

/**
 * Splits a record into its open and its sealed part: in JSON a personal value is only a reference,
 * {@code {"sealed": subject, "at": position}}, with {@code "in": revision} where it stands in the
 * state and not in its own event.
 */
final class PersonalJson {

  private PersonalJson() {}

  /** Gathers the sealed values of one event while it is written. */
  static final class Sealing {
    private final SequencedMap<String, List<Object>> bySubject = new LinkedHashMap<>();

    int add(String subject, Object value) {
      List<Object> values = bySubject.computeIfAbsent(subject, none -> new ArrayList<>());
      values.add(value);
      return values.size() - 1;
    }

    /** Sealed JSON of each subject: an array of its values by position. */
    SequencedMap<String, ArrayNode> parts() {
      SequencedMap<String, ArrayNode> parts = new LinkedHashMap<>();
      bySubject.forEach((subject, values) -> parts.put(subject, Json.MAPPER.valueToTree(values)));
      return parts;
    }
  }

  /** Finds sealed values again; empty where they were erased. */
  @FunctionalInterface
  interface Unsealing {
    /** A vault that was not opened: every value looks erased. */
    Unsealing CLOSED = (revision, subject) -> Optional.empty();

    Optional<JsonNode> part(int revision, String subject);
  }

  static final class Writer extends ValueSerializer<Personal<?>> {
    @Override
    public Class<?> handledType() {
      return Personal.class;
    }

    @Override
    public void serialize(Personal<?> personal, JsonGenerator out, SerializationContext context) {
      Object sealing = context.getAttribute(Sealing.class);
      out.writeStartObject();
      out.writeStringProperty("sealed", personal.subject());
      if (sealing instanceof Sealing open && personal.value().isPresent()) {
        out.writeNumberProperty("at", open.add(personal.subject(), personal.value().get()));
      } else {
        out.writeNumberProperty("at", personal.position());
        out.writeNumberProperty("in", personal.revision());
      }
      out.writeEndObject();
    }
  }

  static final class Reader extends ValueDeserializer<Personal<?>> {
    private final @Nullable JavaType content;

    Reader() {
      this(null);
    }

    private Reader(@Nullable JavaType content) {
      this.content = content;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      JavaType type = context.getContextualType();
      return new Reader(type == null ? null : type.containedTypeOrUnknown(0));
    }

    @Override
    public Personal<?> deserialize(JsonParser in, DeserializationContext context) {
      JsonNode reference = context.readTree(in);
      String subject = reference.path("sealed").asString("");
      int position = reference.path("at").asInt(0);
      Object own = context.getAttribute(Integer.class);
      int revision =
          reference.has("in") ? reference.path("in").asInt() : own instanceof Integer r ? r : 0;
      Object vault = context.getAttribute(Unsealing.class);
      Optional<JsonNode> part =
          vault instanceof Unsealing open ? open.part(revision, subject) : Optional.empty();
      @Nullable Object value =
          part.map(values -> values.path(position))
              .filter(found -> !found.isMissingNode())
              .map(found -> read(context, found))
              .orElse(null);
      return Personal.at(revision, position, subject, value);
    }

    private Object read(DeserializationContext context, JsonNode found) {
      return content == null ? found : context.readTreeAsValue(found, content);
    }
  }

  static Map<Object, Object> attributes(int revision, Unsealing vault) {
    return Map.of(Integer.class, revision, Unsealing.class, vault);
  }
}
