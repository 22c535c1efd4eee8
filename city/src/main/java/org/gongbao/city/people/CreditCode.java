package org.gongbao.city.people;

import java.util.Locale;

/**
 * A unified social credit code (统一社会信用代码): 18 characters of GB 32100, the last a check character.
 *
 * @param text upper case
 */
public record CreditCode(String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int MODULUS = 31;
  private static final int LENGTH = 18;

  public CreditCode {
    if (!isWellFormed(text) || text.charAt(LENGTH - 1) != check(text)) {
      throw new IllegalArgumentException("Expected a unified social credit code but got " + text);
    }
  }

  /** Reads a code typed into {@code field}; lower case and outer blanks are forgiven. */
  public static Parsed<CreditCode> parse(String field, String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (!isWellFormed(code)) {
      return Parsed.malformed(field, "people.credit-code.form");
    }
    return code.charAt(LENGTH - 1) == check(code)
        ? new Parsed.Read<>(new CreditCode(code))
        : Parsed.malformed(field, "people.credit-code.check");
  }

  private static boolean isWellFormed(String text) {
    return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  /** The character that makes the weighted sum a multiple of 31; weights are powers of three. */
  private static char check(String text) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += ALPHABET.indexOf(text.charAt(i)) * weight;
      weight = weight * 3 % MODULUS;
    }
    return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }

  @Override
  public String toString() {
    return text;
  }
}
