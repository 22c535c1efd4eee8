package org.gongbao.law;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An exact amount of yuan (金额), kept in whole fen; may be negative. What does not fit into 64 bits
 * of fen is an {@link ArithmeticException}, never a wrong amount.
 *
 * @param fen hundredths of a yuan
 */
public record Money(long fen) implements Comparable<Money> {

  private static final Pattern FORM = Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,2})?");

  /** No money. */
  public static final Money ZERO = new Money(0);

  /** An amount in fen. */
  public static Money ofFen(long fen) {
    return new Money(fen);
  }

  /**
   * Reads yuan such as {@code 12.34}, {@code 12} or {@code -0.01}.
   *
   * @throws IllegalArgumentException naming the text, if it has another form, more than two
   *     decimals, or does not fit
   */
  public static Money of(String yuan) {
    if (!FORM.matcher(yuan).matches()) {
      throw new IllegalArgumentException("Expected an amount like 12.34 but got " + yuan);
    }
    try {
      return of(new BigDecimal(yuan), Rounding.EXACT);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("Expected a smaller amount but got " + yuan, e);
    }
  }

  /**
   * An amount from yuan, rounded to the fen.
   *
   * @throws ArithmeticException if it does not fit, or needs rounding and {@code rounding} is EXACT
   */
  public static Money of(BigDecimal yuan, Rounding rounding) {
    return new Money(
        yuan.movePointRight(2).setScale(0, rounding.mode()).toBigIntegerExact().longValueExact());
  }

  /** The sum of all; zero if there are none. */
  public static Money sum(List<Money> amounts) {
    long fen = 0;
    for (Money amount : amounts) {
      fen = Math.addExact(fen, amount.fen);
    }
    return new Money(fen);
  }

  /** This and {@code other} together. */
  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  /** This without {@code other}; may be negative. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  /** This amount {@code count} times. */
  public Money times(long count) {
    return new Money(Math.multiplyExact(fen, count));
  }

  /**
   * This amount times {@code factor}, rounded to the fen.
   *
   * @throws ArithmeticException if it does not fit, or needs rounding and {@code rounding} is EXACT
   */
  public Money times(BigDecimal factor, Rounding rounding) {
    return of(toYuan().multiply(factor), rounding);
  }

  /**
   * This amount times {@code ratio}, rounded to the fen; see {@link #times(BigDecimal, Rounding)}.
   */
  public Money times(Ratio ratio, Rounding rounding) {
    return times(ratio.value(), rounding);
  }

  /** The amount with the other sign. */
  public Money negated() {
    return new Money(Math.negateExact(fen));
  }

  /** The smaller of the two. */
  public Money min(Money other) {
    return fen <= other.fen ? this : other;
  }

  /** The greater of the two. */
  public Money max(Money other) {
    return fen >= other.fen ? this : other;
  }

  /** True below zero. */
  public boolean isNegative() {
    return fen < 0;
  }

  /** True if this is less than {@code other}. */
  public boolean isLessThan(Money other) {
    return fen < other.fen;
  }

  /** True if this is more than {@code other}. */
  public boolean isMoreThan(Money other) {
    return fen > other.fen;
  }

  /**
   * Splits this into {@code parts} amounts that differ by at most one fen and add up to it; the
   * parts with a fen more come first.
   *
   * @throws IllegalArgumentException if there is less than one part
   */
  public List<Money> split(int parts) {
    return split(IntStream.range(0, parts).mapToObj(i -> 1L).toList());
  }

  /**
   * Splits this in the proportion of {@code weights} into amounts that add up to it (largest
   * remainder; among equal remainders the earlier gets the fen).
   *
   * @throws IllegalArgumentException if there is no weight, a negative one, or all are zero
   */
  public List<Money> split(List<Long> weights) {
    BigInteger total = BigInteger.ZERO;
    for (long weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("Expected no negative weight but got " + weights);
      }
      total = total.add(BigInteger.valueOf(weight));
    }
    if (total.signum() == 0) {
      throw new IllegalArgumentException("Expected a positive weight but got " + weights);
    }
    long[] shares = new long[weights.size()];
    BigInteger[] remainders = new BigInteger[weights.size()];
    long left = Math.absExact(fen);
    BigInteger whole = BigInteger.valueOf(left);
    for (int i = 0; i < shares.length; i++) {
      BigInteger[] share =
          whole.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(total);
      shares[i] = share[0].longValueExact();
      remainders[i] = share[1];
      left -= shares[i];
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, shares.length).boxed().toList());
    order.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
    for (int i = 0; i < left; i++) {
      shares[order.get(i)]++;
    }
    List<Money> parts = new ArrayList<>(shares.length);
    for (long share : shares) {
      parts.add(new Money(fen < 0 ? -share : share));
    }
    return List.copyOf(parts);
  }

  /** The amount in yuan, with two decimals. */
  public BigDecimal toYuan() {
    return BigDecimal.valueOf(fen, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** Yuan with two decimals: {@code 12.34}. */
  @Override
  public String toString() {
    return toYuan().toPlainString();
  }
}
