package org.gongbao.law;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An exact share or rate (比例): {@code 0.3} is 30 %. Equal values are equal, however written.
 *
 * @param value the share; may be negative or above one; without trailing zeros
 */
public record Ratio(BigDecimal value) implements Comparable<Ratio> {

  private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,18}(?:\\.[0-9]{1,18})?)(%?)");

  /** The whole: 100 %. */
  public static final Ratio ONE = new Ratio(BigDecimal.ONE);

  public Ratio {
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /**
   * Reads {@code 0.30} or {@code 30%}.
   *
   * @throws IllegalArgumentException naming the text, if it has another form
   */
  public static Ratio of(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Expected a ratio like 0.30 or 30% but got " + text);
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    return new Ratio(matcher.group(2).isEmpty() ? number : number.movePointLeft(2));
  }

  /**
   * Compares {@code numerator / denominator} with this ratio exactly, by cross multiplication:
   * negative if the fraction is smaller, zero if equal, positive if greater.
   *
   * @throws IllegalArgumentException if the denominator is not positive
   */
  public int compareFraction(long numerator, long denominator) {
    if (denominator <= 0) {
      throw new IllegalArgumentException("Expected a positive denominator but got " + denominator);
    }
    return BigDecimal.valueOf(numerator).compareTo(value.multiply(BigDecimal.valueOf(denominator)));
  }

  @Override
  public int compareTo(Ratio other) {
    return value.compareTo(other.value);
  }

  /** The plain decimal: {@code 0.3}. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
