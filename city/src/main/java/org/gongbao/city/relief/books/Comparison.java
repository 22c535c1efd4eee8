package org.gongbao.city.relief.books;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.city.ledger.Movement;
import org.gongbao.engine.CaseId;
import org.gongbao.law.Money;

/**
 * How an insurer's file of a month compares with the books (对账结果).
 *
 * @param unreadable rows of another form, which say nothing
 * @param told what the file says in all
 * @param booked what was paid in the month by the books
 * @param tallies how many rows and payments of each kind
 * @param differences the first of them, in the order of the file; what it lacks at the end
 */
record Comparison(
    long unreadable, Money told, Money booked, List<Tally> tallies, List<Difference> differences) {

  /** More differences are counted, not named. */
  static final int MOST = 300;

  /** How a row and the books agree. */
  enum Kind {
    SAME,
    /** The books have another amount. */
    AMOUNT,
    /** The books have it in another month. */
    OTHER_MONTH,
    /** The books have no payment of it. */
    UNKNOWN,
    /** The file has it before. */
    TWICE,
    /** Another insurer paid it. */
    OTHER_INSURER,
    /** The file lacks what the books have. */
    MISSING;

    /** As written in JSON: {@code other-month}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How many of a kind, and both sums. */
  record Tally(Kind kind, long count, Money told, Money booked) {
    private Tally plus(Optional<Money> more, Optional<Money> ours) {
      return new Tally(
          kind,
          count + 1,
          told.plus(more.orElse(Money.ZERO)),
          booked.plus(ours.orElse(Money.ZERO)));
    }
  }

  /**
   * A difference.
   *
   * @param row of the file; 0 for what it lacks
   * @param told what the file says
   * @param booked what the books say; not told of another insurer's payment
   */
  record Difference(
      long row, CaseId claim, Kind kind, Optional<Money> told, Optional<Money> booked) {}

  /** A row of the file. */
  record Row(long number, CaseId claim, Money amount) {}

  Comparison {
    tallies = List.copyOf(tallies);
    differences = List.copyOf(differences);
  }

  /** True if rows and books agree in everything. */
  boolean isSame() {
    return unreadable == 0 && tallies.stream().allMatch(tally -> tally.kind() == Kind.SAME);
  }

  /** True if the file had a row that could be read. */
  boolean hasRows() {
    return tallies.stream().anyMatch(tally -> tally.kind() != Kind.MISSING && tally.count() > 0);
  }

  /**
   * Compares.
   *
   * @param rows in the order of the file
   * @param elsewhere payments of claims of the file, whoever made them and when
   * @param own payments of the insurer in the month
   */
  static Comparison of(
      String insurer,
      YearMonth month,
      long unreadable,
      List<Row> rows,
      List<Movement> elsewhere,
      List<Movement> own) {
    Map<CaseId, Movement> known = new HashMap<>();
    elsewhere.forEach(payment -> known.put(payment.caseId(), payment));
    List<Difference> all = new ArrayList<>();
    Set<CaseId> seen = new HashSet<>();
    for (Row row : rows) {
      Optional<Movement> payment = Optional.ofNullable(known.get(row.claim()));
      Kind kind =
          seen.add(row.claim())
              ? payment.map(one -> kind(insurer, month, row, one)).orElse(Kind.UNKNOWN)
              : Kind.TWICE;
      Optional<Money> ours =
          payment
              .filter(one -> kind != Kind.TWICE && kind != Kind.OTHER_INSURER)
              .map(one -> Money.ofFen(one.quantity()));
      all.add(new Difference(row.number(), row.claim(), kind, Optional.of(row.amount()), ours));
    }
    for (Movement payment : own) {
      if (!seen.contains(payment.caseId())) {
        all.add(
            new Difference(
                0,
                payment.caseId(),
                Kind.MISSING,
                Optional.empty(),
                Optional.of(Money.ofFen(payment.quantity()))));
      }
    }
    return new Comparison(
        unreadable,
        Money.sum(rows.stream().map(Row::amount).toList()),
        Money.sum(own.stream().map(one -> Money.ofFen(one.quantity())).toList()),
        tallies(all),
        all.stream().filter(one -> one.kind() != Kind.SAME).limit(MOST).toList());
  }

  private static Kind kind(String insurer, YearMonth month, Row row, Movement payment) {
    if (!payment.party().equals(insurer)) {
      return Kind.OTHER_INSURER;
    }
    if (payment.quantity() != row.amount().fen()) {
      return Kind.AMOUNT;
    }
    return YearMonth.from(payment.day()).equals(month) ? Kind.SAME : Kind.OTHER_MONTH;
  }

  private static List<Tally> tallies(List<Difference> all) {
    Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    for (Difference one : all) {
      Tally before =
          Optional.ofNullable(tallies.get(one.kind()))
              .orElse(new Tally(one.kind(), 0, Money.ZERO, Money.ZERO));
      tallies.put(one.kind(), before.plus(one.told(), one.booked()));
    }
    return List.copyOf(tallies.values());
  }
}
