package org.gongbao.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The contract of an action's input: a JSON Schema and the check by it. A record is one producer; a
 * published form is another, checked by a full validator that the application supplies.
 */
public interface Schema {

  /** The schema, JSON Schema 2020-12. */
  JsonNode document();

  /** All that is wrong with an input; empty if it meets the contract. */
  List<Problem> check(JsonNode input);

  /**
   * One thing wrong.
   *
   * @param field JSON pointer to the field: {@code /plannedStart}
   * @param key bundle key of what was expected
   * @param value what was expected or came, for the key's placeholder; may be empty
   */
  record Problem(String field, String key, String value) {}

  /**
   * Says of a record that it stands in JSON as one text, and what that text looks like: an id with
   * a type of its own.
   */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface Text {
    /** What the text must match. */
    String pattern();

    /** The schema's word for what it is; a form goes by it. */
    String format();
  }

  /** The schema of a record: every component is required unless it is an {@code Optional}. */
  static Schema of(Class<? extends Record> type) {
    return RecordSchema.of(type);
  }
}
