package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.util.Locale;
import org.gongbao.city.people.PersonKey;
import org.gongbao.city.relief.rules.Death.Cause;
import org.gongbao.law.Money;

/** What the steps on a cost account ask for. */
sealed interface CostAccountInput {

  /** How somebody was treated. */
  enum Care {
    INPATIENT,
    OUTPATIENT;

    /** As written in JSON: {@code inpatient}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Opens the account of a person with his first settlement of a period.
   *
   * @param person the insured person
   * @param amount costs outside the catalogue that he bore himself
   */
  record OpenAccount(
      PersonKey person,
      LocalDate admitted,
      LocalDate settled,
      Cause cause,
      Care care,
      String hospital,
      String billNumber,
      Money amount)
      implements CostAccountInput {

    RecordSettlement settlement() {
      return new RecordSettlement(admitted, settled, cause, care, hospital, billNumber, amount);
    }
  }

  /** Records a further settlement. */
  record RecordSettlement(
      LocalDate admitted,
      LocalDate settled,
      Cause cause,
      Care care,
      String hospital,
      String billNumber,
      Money amount)
      implements CostAccountInput {

    Bill bill() {
      return new Bill(hospital, billNumber);
    }
  }

  /** Withdraws one that was recorded by mistake. */
  record WithdrawSettlement(int number, String reason) implements CostAccountInput {}
}
