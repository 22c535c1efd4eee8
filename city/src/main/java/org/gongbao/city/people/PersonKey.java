package org.gongbao.city.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Schema;
import tools.jackson.databind.JsonNode;

/**
 * A person by the key of his identity number. As a field of an action's input it is asked for as
 * the number itself (公民身份号码), which is turned into the key before anything is written.
 *
 * @param key 32 lower-case hexadecimal digits, see {@link PersonKeys}
 */
@Schema.Text(pattern = "^[0-9a-f]{32}$", format = PersonKey.FORMAT)
public record PersonKey(@CaseEvent.Open String key) {

  /** The schema's word for a field that is a person. */
  static final String FORMAT = "person-key";

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PersonKey {
    if (!isKey(key)) {
      throw new IllegalArgumentException("Expected 32 lower-case hex digits but got " + key);
    }
  }

  /** True if a field of a schema asks for a person. */
  public static boolean isAskedFor(JsonNode field) {
    return field.path("format").asString("").equals(FORMAT);
  }

  /** True if a text has the form of a key. */
  public static boolean isKey(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  @JsonValue
  public String key() {
    return key;
  }

  @Override
  public String toString() {
    return key;
  }
}
