package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongbao.city.ledger.Codes;
import org.gongbao.city.ledger.DoubleEntry;
import org.gongbao.city.relief.accounts.Account;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.engine.CaseEvent;
import org.gongbao.law.ClauseId;

/**
 * What claims move in the books. What is taken back is booked the other way; a payment stays as it
 * was made, and is to be recovered until it comes back.
 */
public final class ClaimEntries {

  /** The events that are booked. */
  public static final Set<String> TYPES =
      Set.of(
          ClaimProcedure.NAME + "/claim-granted",
          ClaimProcedure.NAME + "/claim-sent-back",
          ClaimProcedure.NAME + "/claim-paid",
          ClaimProcedure.NAME + "/claim-reversed",
          ClaimProcedure.NAME + "/claim-repaid");

  private ClaimEntries() {}

  /** What an event moves. */
  public static List<DoubleEntry> of(CaseEvent event) {
    return switch (event) {
      case ClaimEvent.ClaimGranted granted ->
          entry(
              Account.CLAIMS_GRANTED,
              Account.CLAIMS_OWED,
              granted.decision().booking(),
              granted.decision().on(),
              clause(granted.decision().booking().item()));
      case ClaimEvent.ClaimSentBack back ->
          entry(
              Account.CLAIMS_OWED,
              Account.CLAIMS_GRANTED,
              back.booking(),
              back.on(),
              Clauses.KINDS);
      case ClaimEvent.ClaimPaid paid ->
          entry(
              Account.CLAIMS_OWED,
              Account.CLAIMS_PAID,
              paid.booking(),
              paid.payment().on(),
              PaymentMode.CLAUSE);
      case ClaimEvent.ClaimReversed reversed ->
          reversed
              .booking()
              .map(booking ->
                  entry(
                      reversed.paid() ? Account.CLAIMS_TO_RECOVER : Account.CLAIMS_OWED,
                      Account.CLAIMS_GRANTED,
                      booking,
                      reversed.on(),
                      Clauses.KINDS))
              .orElse(List.of());
      // the money is back: what was paid is lowered by it
      case ClaimEvent.ClaimRepaid repaid ->
          entry(
              Account.CLAIMS_PAID,
              Account.CLAIMS_TO_RECOVER,
              repaid.booking(),
              repaid.on(),
              Clauses.KINDS);
      default -> List.of();
    };
  }

  private static List<DoubleEntry> entry(
      Account debit, Account credit, Booking booking, LocalDate day, ClauseId clause) {
    return debit.debit(
        credit,
        booking.amount(),
        day,
        clause,
        new Codes(
            Sides.insurerOrgan(booking.insurer()),
            booking.place(),
            booking.insured().toString(),
            String.valueOf(booking.period())));
  }

  private static ClauseId clause(Item item) {
    return switch (item) {
      case ACCIDENT_MEDICAL -> Clauses.ACCIDENT_MEDICAL;
      case DISABILITY -> Clauses.DISABILITY;
      case ACCIDENT_DEATH -> Clauses.ACCIDENT_DEATH;
      case SUPPLEMENT -> Clauses.SUPPLEMENT;
      case ILLNESS_DEATH -> Clauses.ILLNESS_DEATH;
      case STUDENT_ILLNESS -> Clauses.STUDENT;
      case JUNIOR_COLLEGE, UNDERGRADUATE, POSTGRADUATE -> Clauses.EDUCATION;
    };
  }
}
