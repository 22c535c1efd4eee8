package org.gongbao.city.ledger;

import java.time.LocalDate;
import org.gongbao.law.ClauseId;

/**
 * One movement by double entry (复式分录): the same quantity on the debit of one account and on the
 * credit of another. It is never negative; what is taken back is moved the other way.
 *
 * @param debit account on whose debit it stands (借方)
 * @param credit account on whose credit it stands (贷方)
 * @param quantity more than 0
 * @param day on which it took effect
 * @param clause by which it was decided
 */
public record DoubleEntry(
    String debit,
    String credit,
    long quantity,
    Unit unit,
    LocalDate day,
    ClauseId clause,
    Codes codes) {

  public DoubleEntry {
    if (quantity <= 0 || debit.equals(credit) || debit.isEmpty() || credit.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a quantity above 0 between two accounts but got %d from %s to %s"
              .formatted(quantity, credit, debit));
    }
  }
}
