package org.gongbao.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The form of what a case knows, as a number: a snapshot written by a record of another form is
 * rebuilt from the events, by whichever build reads it.
 */
final class DataForm {

  private final Set<Class<?>> seen = new HashSet<>();
  private final StringBuilder text = new StringBuilder();

  private DataForm() {}

  static int version(Class<? extends Record> data) {
    DataForm form = new DataForm();
    form.append(data);
    byte[] digest =
        Digest.sha256(
            (Codec.STATE_VERSION + form.text.toString()).getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest).getInt() & Integer.MAX_VALUE;
  }

  private void append(Type type) {
    if (type instanceof ParameterizedType generic) {
      append(generic.getRawType());
      for (Type argument : generic.getActualTypeArguments()) {
        append(argument);
      }
    } else if (type instanceof Class<?> plain) {
      text.append(' ').append(plain.getSimpleName());
      if (seen.add(plain)) {
        inside(plain);
      }
    }
  }

  private void inside(Class<?> type) {
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        text.append(' ').append(component.getName()).append(':');
        append(component.getGenericType());
      }
    } else if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        append(permitted);
      }
    }
  }
}
