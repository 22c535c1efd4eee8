package org.gongbao.city.relief.roll;

import java.util.List;
import org.gongbao.city.ledger.Codes;
import org.gongbao.city.ledger.DoubleEntry;
import org.gongbao.city.relief.accounts.Account;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.engine.CaseEvent;

/**
 * What the lists of the insured move in the books: premium is owed for whom an insurer took over.
 */
public final class RollEntries {

  /** The event that is booked. */
  public static final String ACCEPTED = ListProcedure.NAME + "/list-accepted";

  private RollEntries() {}

  /** What an event moves. */
  public static List<DoubleEntry> of(CaseEvent event) {
    return event instanceof ListEvent.ListAccepted list
        ? Account.PREMIUM_EXPENSE.debit(
            Account.PREMIUM_OWED,
            list.premium(),
            list.day(),
            Clauses.PREMIUM,
            // a list has people of all classes
            new Codes(
                Sides.insurerOrgan(list.insurer()),
                list.place(),
                "",
                String.valueOf(list.period())))
        : List.of();
  }
}
