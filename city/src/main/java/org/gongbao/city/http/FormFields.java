package org.gongbao.city.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The fields of a form or a query string, percent-decoded strictly. */
final class FormFields {

  private FormFields() {}

  /** The name, as it was sent, of the first field whose name or value is no UTF-8 when decoded. */
  static Optional<String> firstMalformed(@Nullable String encoded) {
    for (String pair : pairs(encoded)) {
      if (decode(pair).isEmpty()) {
        return Optional.of(name(pair));
      }
    }
    return Optional.empty();
  }

  /** The fields of a query string and a form that are known to be well formed, in their order. */
  static Map<String, String[]> parse(@Nullable String query, String form) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String source : new @Nullable String[] {query, form}) {
      for (String pair : pairs(source)) {
        String name = name(pair);
        String value = pair.length() > name.length() ? pair.substring(name.length() + 1) : "";
        fields
            .computeIfAbsent(decode(name).orElseThrow(), key -> new ArrayList<>())
            .add(decode(value).orElseThrow());
      }
    }
    Map<String, String[]> arrays = new LinkedHashMap<>();
    fields.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
    return arrays;
  }

  private static List<String> pairs(@Nullable String encoded) {
    return encoded == null
        ? List.of()
        : List.of(encoded.split("&", -1)).stream().filter(pair -> !pair.isEmpty()).toList();
  }

  private static String name(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0 ? pair : pair.substring(0, equals);
  }

  /** Empty if an escape is broken or the bytes are no UTF-8. */
  private static Optional<String> decode(String encoded) {
    byte[] source = encoded.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(source.length);
    for (int i = 0; i < source.length; i++) {
      if (source[i] != '%') {
        bytes.write(source[i] == '+' ? ' ' : source[i]);
        continue;
      }
      int high = i + 2 < source.length ? Character.digit(source[i + 1], 16) : -1;
      int low = i + 2 < source.length ? Character.digit(source[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      bytes.write(high * 16 + low);
      i += 2;
    }
    OptionalInt malformed = Utf8.firstMalformed(bytes.toByteArray());
    return malformed.isPresent() ? Optional.empty() : Optional.of(Utf8.text(bytes.toByteArray()));
  }
}
