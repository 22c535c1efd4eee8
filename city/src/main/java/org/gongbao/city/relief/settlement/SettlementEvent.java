package org.gongbao.city.relief.settlement;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.relief.rules.Deduction;
import org.gongbao.city.relief.rules.PooledSettlement;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;
import org.gongbao.law.Money;

/** What happens to the account of a protection period. */
sealed interface SettlementEvent extends CaseEvent {

  /** The account of a period was begun. */
  record AccountBegun(int period, LocalDate day) implements SettlementEvent {}

  /** An insurer delivered its figures, or others than before. */
  record FiguresDelivered(int insurer, Money premium, Money claims, LocalDate day)
      implements SettlementEvent {}

  /** An insurer took its figures back. */
  record FiguresWithdrawn(int insurer, LocalDate day, Personal<String> reason)
      implements SettlementEvent {}

  /** All together were settled. */
  record PeriodSettled(PooledSettlement.Pooled pooled, LocalDate day) implements SettlementEvent {}

  /** Finance approved it. */
  record SettlementApproved(@Open String by, LocalDate day) implements SettlementEvent {}

  /** So much was taken off; the pool may not have held all of it. */
  record PremiumDeducted(
      int period, Money amount, Money pool, Money open, LocalDate day, List<Deduction.Taken> parts)
      implements SettlementEvent {}

  /** An officer decided what becomes of what the pool did not hold. */
  record RemainderDecided(Money open, LocalDate day, Personal<String> decision)
      implements SettlementEvent {}
}
