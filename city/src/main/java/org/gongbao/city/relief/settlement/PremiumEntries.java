package org.gongbao.city.relief.settlement;

import java.util.List;
import java.util.Set;
import org.gongbao.city.ledger.Codes;
import org.gongbao.city.ledger.DoubleEntry;
import org.gongbao.city.relief.accounts.Account;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.engine.CaseEvent;
import org.gongbao.law.ClauseId;

/** What premium moves in the books: it is paid, and lowered by what a period lacks. */
public final class PremiumEntries {

  /** The events that are booked. */
  public static final Set<String> TYPES =
      Set.of(
          PremiumProcedure.NAME + "/premium-paid", SettlementProcedure.NAME + "/premium-deducted");

  private static final ClauseId PAYMENT = ClauseId.of("relief/5.2");

  private PremiumEntries() {}

  /** What an event moves. */
  public static List<DoubleEntry> of(CaseEvent event) {
    return switch (event) {
      case PremiumEvent.PremiumPaid paid ->
          Account.PREMIUM_OWED.debit(
              Account.PREMIUM_PAID,
              paid.amount(),
              paid.day(),
              PAYMENT,
              codes(paid.insurer(), paid.period()));
      // what a period lacks is taken off the premium of the next
      case SettlementEvent.PremiumDeducted taken ->
          taken.parts().stream()
              .flatMap(part ->
                  Account.PREMIUM_OWED
                      .debit(
                          Account.PREMIUM_EXPENSE,
                          part.amount(),
                          taken.day(),
                          Clauses.FLOOR,
                          codes(part.insurer(), taken.period() + 1))
                      .stream())
              .toList();
      default -> List.of();
    };
  }

  private static Codes codes(int insurer, int period) {
    return new Codes(Sides.insurerOrgan(insurer), "", "", String.valueOf(period));
  }
}
