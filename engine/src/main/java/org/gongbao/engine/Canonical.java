package org.gongbao.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Canonical bytes of a JSON value (RFC 8785): keys in order, no white space, the shortest escapes.
 * Only whole numbers are allowed: a fraction in the log would be a rounding nobody named.
 */
final class Canonical {

  private Canonical() {}

  static byte[] bytes(JsonNode node) {
    StringBuilder text = new StringBuilder(256);
    append(text, node);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder text, JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT -> appendObject(text, node);
      case ARRAY -> {
        text.append('[');
        String separator = "";
        for (JsonNode element : node) {
          text.append(separator);
          append(text, element);
          separator = ",";
        }
        text.append(']');
      }
      case STRING -> appendString(text, node.stringValue());
      case NUMBER -> {
        if (!node.isIntegralNumber()) {
          throw new IllegalArgumentException("Expected whole numbers only but got " + node);
        }
        text.append(node.bigIntegerValue());
      }
      case BOOLEAN -> text.append(node.booleanValue());
      case NULL -> text.append("null");
      default -> throw new IllegalArgumentException("Expected plain JSON but got " + node);
    }
  }

  private static void appendObject(StringBuilder text, JsonNode node) {
    List<Map.Entry<String, JsonNode>> fields = List.copyOf(node.properties());
    String[] names = new String[fields.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = fields.get(i).getKey();
    }
    Arrays.sort(names);
    text.append('{');
    for (int i = 0; i < names.length; i++) {
      if (i > 0) {
        text.append(',');
      }
      appendString(text, names[i]);
      text.append(':');
      append(text, node.required(names[i]));
    }
    text.append('}');
  }

  private static void appendString(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < 0x20) {
            text.append("\\u00").append(Character.forDigit(c >> 4, 16));
            text.append(Character.forDigit(c & 15, 16));
          } else if (Character.isSurrogate(c) && !isPaired(value, i)) {
            throw new IllegalArgumentException("Expected whole characters but got half of a pair");
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  private static boolean isPaired(String value, int i) {
    return Character.isHighSurrogate(value.charAt(i))
        ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
  }
}
