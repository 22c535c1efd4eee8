package org.gongbao.engine;

import java.util.OptionalLong;

/**
 * Moves a whole quantity from one account to another (记账): money in fen, grams, pieces, beds, or a
 * claim to something unique (a ceiling of 1). The database refuses a breach of a bound at the
 * instant of writing.
 *
 * @param from account drawn from
 * @param to account that receives
 * @param quantity more than 0, in the unit both accounts count in
 */
public record Posting(Account from, Account to, long quantity) {

  public Posting {
    if (quantity <= 0) {
      throw new IllegalArgumentException("Expected a quantity above 0 but got " + quantity);
    }
  }

  /**
   * An account. One without bounds is only a name: nothing is stored but the posting itself.
   *
   * @param name unique in the installation: {@code enrolment/p-17/2021-03}
   */
  public record Account(String name, OptionalLong floor, OptionalLong ceiling) {

    /** An account without bounds. */
    public static Account free(String name) {
      return new Account(name, OptionalLong.empty(), OptionalLong.empty());
    }

    /** An account that can never go below 0. */
    public static Account stock(String name) {
      return new Account(name, OptionalLong.of(0), OptionalLong.empty());
    }

    /** An account that holds one claim at most. */
    public static Account claim(String name) {
      return new Account(name, OptionalLong.of(0), OptionalLong.of(1));
    }

    /** The same account with a ceiling, inclusive. */
    public Account upTo(long ceilingInclusive) {
      return new Account(name, floor, OptionalLong.of(ceilingInclusive));
    }

    boolean isBounded() {
      return floor.isPresent() || ceiling.isPresent();
    }
  }
}
