package org.gongbao.city.gazette.reading;

import java.util.regex.Pattern;

/** Signs and spaces of printed Chinese. */
public final class Characters {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0]+");
  private static final Pattern HAN_SPACE =
      Pattern.compile(
          "(?<=[\\p{IsHan}（）《》“”、，。])[\\s\\u3000\\u00a0]+|[\\s\\u3000\\u00a0]+(?=[\\p{IsHan}（）《》“”、，。])");
  private static final String CLOSED = "。！？；：;:!?";

  private Characters() {}

  /** The text without any spaces. */
  public static String withoutSpaces(String text) {
    return SPACES.matcher(text).replaceAll("");
  }

  /** The text without the spaces that a printer puts between Chinese characters. */
  public static String tight(String text) {
    return HAN_SPACE.matcher(text.strip()).replaceAll("");
  }

  /** A form in which two printings of one title are equal. */
  public static String comparable(String text) {
    return withoutSpaces(text)
        .replace('（', '(')
        .replace('）', ')')
        .replace('〔', '[')
        .replace('〕', ']')
        .replace('﹝', '[')
        .replace('﹞', ']')
        .replaceAll("[“”\"‘’']", "");
  }

  /** True if a sentence, or a clause of it, ends here. */
  public static boolean isClosed(String text) {
    int last = text.length() - 1;
    while (last > 0 && "”’）)》".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && CLOSED.indexOf(text.charAt(last)) >= 0;
  }

  /** True if a bracket or a quotation mark is open at the end. */
  public static boolean isUnbalanced(String text) {
    int quotes = 0;
    int brackets = 0;
    int titles = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '“' -> quotes++;
        case '”' -> quotes--;
        case '（', '(' -> brackets++;
        case '）', ')' -> brackets--;
        case '《' -> titles++;
        case '》' -> titles--;
        default -> {}
      }
    }
    return quotes > 0 || brackets > 0 || titles > 0;
  }

  /** True if there is a sign that titles and names do not have. */
  public static boolean isProse(String text) {
    return text.chars().anyMatch(c -> "，。；：！？、,;".indexOf(c) >= 0);
  }
}
