package org.gongbao.city.relief.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.ledger.Codes;
import org.gongbao.city.ledger.DoubleEntry;
import org.gongbao.city.ledger.Unit;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;

/**
 * The accounts of relief insurance (会计科目): premium on the policyholder's side, claims on the
 * insurers'.
 */
public enum Account {
  /** What insurance costs (保费支出). */
  PREMIUM_EXPENSE,
  /** What insurers are owed for it (应付保费). */
  PREMIUM_OWED,
  /** What they were paid (已付保费). */
  PREMIUM_PAID,
  /** What insurers granted (赔付支出). */
  CLAIMS_GRANTED,
  /** What they owe the insured for it (应付赔款). */
  CLAIMS_OWED,
  /** What they paid (已付赔款). */
  CLAIMS_PAID,
  /** What was paid and does not stand (应收退赔). */
  CLAIMS_TO_RECOVER;

  /** As written in the books: {@code premium-owed}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The account of that word. */
  public static Optional<Account> of(String word) {
    return Stream.of(values()).filter(one -> one.toString().equals(word)).findFirst();
  }

  /** An entry on the debit of this account; none of nothing. */
  public List<DoubleEntry> debit(
      Account credit, Money amount, LocalDate day, ClauseId clause, Codes codes) {
    return amount.equals(Money.ZERO)
        ? List.of()
        : List.of(
            new DoubleEntry(
                toString(), credit.toString(), amount.fen(), Unit.FEN, day, clause, codes));
  }
}
