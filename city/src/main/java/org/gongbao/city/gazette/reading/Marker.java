package org.gongbao.city.gazette.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.city.gazette.UnitKind;

/**
 * The printed number with which a paragraph begins.
 *
 * @param kind what the number makes of the paragraph
 * @param number its value
 * @param label as printed, spaces removed
 * @param rest the words behind it
 * @param isSpaced true if a space stands behind the number
 */
record Marker(UnitKind kind, int number, String label, String rest, boolean isSpaced) {

  private static final String N = "([" + Numerals.CHARACTERS + "]{1,6}|[0-9]{1,4})";
  private static final Pattern CHAPTER = Pattern.compile("^(第\\s*" + N + "\\s*章)(\\s*)(.*)$");
  private static final Pattern SECTION = Pattern.compile("^(第\\s*" + N + "\\s*节)(\\s*)(.*)$");
  private static final Pattern ARTICLE = Pattern.compile("^(第\\s*" + N + "\\s*条)(\\s*)(.*)$");
  private static final Pattern PART =
      Pattern.compile("^(([" + Numerals.CHARACTERS + "]{1,3})、)(\\s*)(.*)$");
  private static final Pattern ITEM =
      Pattern.compile("^([（(]([" + Numerals.CHARACTERS + "]{1,4})[)）])(\\s*)(.*)$");
  private static final Pattern POINT =
      Pattern.compile("^(([0-9]{1,3})\\s?[.．、])(?![0-9])(\\s*)(.*)$");
  private static final Pattern SUBPOINT = Pattern.compile("^([（(]([0-9]{1,2})[)）])(\\s*)(.*)$");
  private static final Pattern DASH = Pattern.compile("^((—)—)(\\s*)(.*)$");

  /** The marker at the beginning of a paragraph, if there is one. */
  static Optional<Marker> of(String text) {
    String line = text.replace('\u3000', ' ').strip();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    return switch (line.charAt(0)) {
      case '第' ->
          first(line, CHAPTER, UnitKind.CHAPTER)
              .or(() -> first(line, SECTION, UnitKind.SECTION))
              .or(() -> first(line, ARTICLE, UnitKind.ARTICLE));
      case '（', '(' ->
          first(line, ITEM, UnitKind.ITEM).or(() -> first(line, SUBPOINT, UnitKind.SUBPOINT));
      case '—' -> first(line, DASH, UnitKind.DASH);
      default -> first(line, POINT, UnitKind.POINT).or(() -> first(line, PART, UnitKind.PART));
    };
  }

  private static Optional<Marker> first(String line, Pattern pattern, UnitKind kind) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = kind == UnitKind.DASH ? 0 : Numerals.value(matcher.group(2));
    return Optional.of(
        new Marker(
            kind,
            number,
            Characters.withoutSpaces(matcher.group(1)),
            Characters.tight(matcher.group(4)),
            !matcher.group(3).isEmpty()));
  }
}
