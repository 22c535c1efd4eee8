package org.gongbao.city.relief.settlement;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;
import org.gongbao.law.Money;

/** What happens to the premium of an insurer. */
sealed interface PremiumEvent extends CaseEvent {

  /** Its account was opened. */
  record PremiumAccountOpened(int insurer, int period, LocalDate day) implements PremiumEvent {}

  /** A payment was proposed. */
  record PaymentProposed(int insurer, int period, Money amount, @Open String by, LocalDate day)
      implements PremiumEvent {}

  /** The second person declined it. */
  record PaymentDeclined(LocalDate day, Personal<String> reason) implements PremiumEvent {}

  /**
   * It was paid.
   *
   * @param due premium of all lists that the insurer has taken over, less deductions, on that day
   */
  record PremiumPaid(
      int insurer, int period, Money amount, Money due, @Open String by, LocalDate day)
      implements PremiumEvent {}
}
