package org.gongbao.city.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of the design system, read from the style sheet itself, so that what the page about
 * them says is what is shown.
 */
public final class Tokens {

  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): ([^;]+);");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{3}|#[0-9a-f]{6}");

  private final Map<String, String> values;

  private Tokens(Map<String, String> values) {
    this.values = values;
  }

  /** A token with its value. */
  public record Token(String name, String value) {
    boolean isColour() {
      return value.startsWith("#");
    }
  }

  /** The tokens as they are, or as large letters change them. */
  static Tokens shipped(Letters letters) {
    try (InputStream in =
        Objects.requireNonNull(Tokens.class.getResourceAsStream("/static/assets/gongbao.css"))) {
      String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> values = new LinkedHashMap<>();
      read(sheet, ":root {", values);
      if (letters == Letters.LARGE) {
        read(sheet, ".large {", values);
      }
      return new Tokens(values);
    } catch (IOException e) {
      throw new UncheckedIOException("Expected the style sheet in the package", e);
    }
  }

  private static void read(String sheet, String block, Map<String, String> values) {
    int start = sheet.indexOf("\n" + block);
    Matcher token = TOKEN.matcher(sheet.substring(start, sheet.indexOf("\n}", start)));
    while (token.find()) {
      values.put(token.group(1), token.group(2).replaceAll("\\s+", " "));
    }
  }

  /** Those whose names begin so, in the order of the sheet. */
  List<Token> beginning(String prefix) {
    return values.entrySet().stream()
        .filter(one -> one.getKey().startsWith(prefix))
        .map(one -> new Token(one.getKey(), one.getValue()))
        .toList();
  }

  /** The value of a token that there is. */
  String value(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  /** The ratio of contrast of two colours by WCAG 2.2: 1 to 21. */
  double contrast(String one, String other) {
    double first = luminance(value(one));
    double second = luminance(value(other));
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    if (!COLOUR.matcher(colour).matches()) {
      throw new IllegalArgumentException("Expected a colour like #96180f but got " + colour);
    }
    String digits =
        colour.length() == 4 ? colour.substring(1).replaceAll("(.)", "$1$1") : colour.substring(1);
    return 0.2126 * part(digits, 0) + 0.7152 * part(digits, 2) + 0.0722 * part(digits, 4);
  }

  private static double part(String digits, int at) {
    double share = Integer.parseInt(digits.substring(at, at + 2), 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
