package org.gongbao.city.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A resident identity number (公民身份号码): 18 characters of GB 11643, with a day of birth and a check
 * character. Personal data: {@link #toString} masks it.
 *
 * @param text 17 digits and a digit or X
 */
public record ResidentId(String text) {

  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
  private static final String CHECKS = "10X98765432";
  private static final int LAST = 17;

  public ResidentId {
    if (!FORM.matcher(text).matches()
        || birthDay(text).isEmpty()
        || text.charAt(LAST) != check(text)) {
      throw new IllegalArgumentException("Expected a resident identity number");
    }
  }

  /** Reads a number typed into {@code field}; a small x and outer blanks are forgiven. */
  public static Parsed<ResidentId> parse(String field, String text) {
    String number = text.strip().toUpperCase(Locale.ROOT);
    if (!FORM.matcher(number).matches()) {
      return Parsed.malformed(field, "people.resident-id.form");
    }
    if (birthDay(number).isEmpty()) {
      return Parsed.malformed(field, "people.resident-id.birth-day");
    }
    return number.charAt(LAST) == check(number)
        ? new Parsed.Read<>(new ResidentId(number))
        : Parsed.malformed(field, "people.resident-id.check");
  }

  /** The day of birth it states. */
  public LocalDate birthDay() {
    return birthDay(text).orElseThrow();
  }

  private static Optional<LocalDate> birthDay(String number) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(number.substring(6, 10)),
              Integer.parseInt(number.substring(10, 12)),
              Integer.parseInt(number.substring(12, 14))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** ISO 7064 MOD 11-2: the weights are powers of two modulo eleven, from the right. */
  private static char check(String number) {
    int sum = 0;
    for (int i = 0; i < LAST; i++) {
      sum = (sum + (number.charAt(i) - '0')) * 2 % 11;
    }
    return CHECKS.charAt(sum % 11);
  }

  /** First three and last two characters, the rest starred. */
  @Override
  public String toString() {
    return text.substring(0, 3) + "*".repeat(13) + text.substring(16);
  }
}
