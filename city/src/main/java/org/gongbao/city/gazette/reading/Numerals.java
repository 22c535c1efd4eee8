package org.gongbao.city.gazette.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese and other numerals, and dates written with them. */
public final class Numerals {

  /** Characters of a numeral below ten thousand, for use in a character class. */
  public static final String CHARACTERS = "一二三四五六七八九十百千零〇两";

  private static final Pattern DATE =
      Pattern.compile(
          "([12][0-9]{3}|[一二三四五六七八九〇零○]{4})年([0-9]{1,2}|[一二三四五六七八九十]{1,3})月"
              + "([0-9]{1,2}|[一二三四五六七八九十]{1,3})日");

  private Numerals() {}

  /**
   * The value of {@code 二十一}, {@code 〇}, {@code 12} or {@code １２}.
   *
   * @throws IllegalArgumentException if it is no numeral below ten thousand
   */
  public static int value(String numeral) {
    if (numeral.isEmpty()) {
      throw new IllegalArgumentException("Expected a numeral but got nothing");
    }
    if (Character.isDigit(numeral.charAt(0))) {
      return Integer.parseInt(numeral);
    }
    int sum = 0;
    int digit = 0;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      int unit = "十百千".indexOf(c);
      if (unit >= 0) {
        int power = unit == 0 ? 10 : (unit == 1 ? 100 : 1000);
        sum += (digit == 0 ? 1 : digit) * power;
        digit = 0;
      } else {
        digit = digitOf(c, numeral);
      }
    }
    return sum + digit;
  }

  private static int digitOf(char c, String numeral) {
    int digit = "〇一二三四五六七八九".indexOf(c);
    if (digit >= 0) {
      return digit;
    }
    if (c == '零' || c == '○') {
      return 0;
    }
    if (c == '两') {
      return 2;
    }
    throw new IllegalArgumentException("Expected a numeral but got " + numeral);
  }

  /** The date if the text is a date and nothing else, spaces aside. */
  public static Optional<LocalDate> date(String text) {
    Matcher matcher = DATE.matcher(Characters.withoutSpaces(text));
    return matcher.matches() ? dateOf(matcher) : Optional.empty();
  }

  /** The first date within a text. */
  public static Optional<LocalDate> firstDate(String text) {
    Matcher matcher = DATE.matcher(Characters.withoutSpaces(text));
    return matcher.find() ? dateOf(matcher) : Optional.empty();
  }

  private static Optional<LocalDate> dateOf(Matcher matcher) {
    try {
      return Optional.of(
          LocalDate.of(year(matcher.group(1)), value(matcher.group(2)), value(matcher.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int year(String digits) {
    int year = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      year = year * 10 + (Character.isDigit(c) ? c - '0' : digitOf(c, digits));
    }
    return year;
  }
}
