package org.gongbao.city.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what the sums of a statement are told apart, beside the account (汇总口径). */
public enum By {
  /** By the account alone. */
  ACCOUNT,
  /** By the organ it is with. */
  PARTY,
  /** By the place it is for. */
  PLACE,
  /** By class. */
  KIND,
  /** By period. */
  PERIOD,
  /** By month. */
  MONTH,
  /** By the clause that decided. */
  CLAUSE;

  /** As an address writes it: {@code party}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that word. */
  public static Optional<By> of(String word) {
    return Stream.of(values()).filter(one -> one.toString().equals(word)).findFirst();
  }
}
