package org.gongbao.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.UUID;

/**
 * The id of a case: one 128-bit value that carries its opening month, its first node and its home
 * shard, so that a whole chain lies in one partition and a month can be archived.
 *
 * <p>From the top: 16 bits months since year 0, 16 bits node, 16 bits home, 80 bits random. Its
 * text is 26 characters of Crockford's base 32 and one check character, so that a mistyped id is
 * told from an unknown one.
 */
public record CaseId(long high, long low) implements Comparable<CaseId> {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int DIGITS = 26;
  private static final int FIELD_POLYNOMIAL = 0b100101; // x^5 + x^2 + 1, primitive

  /** A new id; {@code month} by the system's clock, {@code node} and {@code home} 0 to 65535. */
  static CaseId fresh(YearMonth month, int node, int home, SecureRandom random) {
    long top = (long) (month.getYear() * 12 + month.getMonthValue() - 1) << 48;
    long high = top | (long) (node & 0xFFFF) << 32 | (long) (home & 0xFFFF) << 16;
    return new CaseId(high | random.nextInt(0x10000), random.nextLong());
  }

  /**
   * Reads an id as printed; lower case, and O, I, L for 0, 1, 1, are read too.
   *
   * @throws IllegalArgumentException if the form or the check character is wrong
   */
  public static CaseId of(String text) {
    if (text.length() != DIGITS + 1) {
      throw new IllegalArgumentException("Expected a case id of 27 characters but got " + text);
    }
    long high = 0;
    long low = 0;
    for (int i = 0; i < DIGITS; i++) {
      int digit = digit(text.charAt(i), text);
      if (i == 0 && digit > 7) {
        throw new IllegalArgumentException("Expected a case id of 128 bits but got " + text);
      }
      high = high << 5 | low >>> 59;
      low = low << 5 | digit;
    }
    CaseId id = new CaseId(high, low);
    if (id.check() != digit(text.charAt(DIGITS), text)) {
      throw new IllegalArgumentException("Expected a matching check character in case id " + text);
    }
    return id;
  }

  private static int digit(char c, String text) {
    char plain =
        switch (Character.toUpperCase(c)) {
          case 'O' -> '0';
          case 'I', 'L' -> '1';
          default -> Character.toUpperCase(c);
        };
    int digit = ALPHABET.indexOf(plain);
    if (digit < 0) {
      throw new IllegalArgumentException("Expected letters and digits in case id " + text);
    }
    return digit;
  }

  /**
   * A weighted sum over the field of 32 elements, each place with a weight of its own: any one
   * wrong character and any exchange of two characters changes it.
   */
  private int check() {
    int sum = 0;
    for (int shift = 5 * (DIGITS - 1); shift >= 0; shift -= 5) {
      long bits =
          shift >= 64
              ? high >>> (shift - 64)
              : low >>> shift | (shift > 59 ? high << (64 - shift) : 0);
      sum = times2(sum ^ (int) (bits & 31));
    }
    return sum;
  }

  private static int times2(int element) {
    int doubled = element << 1;
    return doubled > 31 ? doubled ^ FIELD_POLYNOMIAL : doubled;
  }

  /** The id of a case opened by this one; the same arguments give the same id. */
  CaseId child(int revision, int n) {
    byte[] digest = Digest.sha256((this + "#" + revision + "/" + n).getBytes(US_ASCII));
    ByteBuffer bits = ByteBuffer.wrap(digest);
    return new CaseId((high & ~0xFFFFL) | (bits.getShort() & 0xFFFFL), bits.getLong());
  }

  /** The month in which the case was opened, by the system's clock. */
  public YearMonth month() {
    int months = (int) (high >>> 48);
    return YearMonth.of(months / 12, months % 12 + 1);
  }

  /** The node that opened the case, 0 to 65535. */
  public int node() {
    return (int) (high >>> 32 & 0xFFFF);
  }

  /** The home shard, 0 to 65535; never changes, unlike the competent division. */
  public int home() {
    return (int) (high >>> 16 & 0xFFFF);
  }

  public UUID uuid() {
    return new UUID(high, low);
  }

  public static CaseId of(UUID uuid) {
    return new CaseId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
  }

  /** Order of the database: unsigned, so by month first. */
  @Override
  public int compareTo(CaseId other) {
    int order = Long.compareUnsigned(high, other.high);
    return order != 0 ? order : Long.compareUnsigned(low, other.low);
  }

  @Override
  public String toString() {
    char[] text = new char[DIGITS + 1];
    long h = high;
    long l = low;
    for (int i = DIGITS - 1; i >= 0; i--) {
      text[i] = ALPHABET.charAt((int) (l & 31));
      l = l >>> 5 | h << 59;
      h >>>= 5;
    }
    text[DIGITS] = ALPHABET.charAt(check());
    return new String(text);
  }
}
