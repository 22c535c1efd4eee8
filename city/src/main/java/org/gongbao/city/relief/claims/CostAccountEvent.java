package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on a cost account. */
public sealed interface CostAccountEvent extends CaseEvent {

  /** It was opened by the first settlement of a person in a period. */
  record AccountOpened(CostAccountFile.Holder account) implements CostAccountEvent {}

  /** A settlement was recorded. */
  record SettlementRecorded(Settlement settlement, Settlement.Standing standing)
      implements CostAccountEvent {}

  /** A settlement was recorded by mistake; what was granted on it is reversed on its claim. */
  record SettlementWithdrawn(
      int number, LocalDate on, Settlement.Standing standing, Personal<String> reason)
      implements CostAccountEvent {}
}
