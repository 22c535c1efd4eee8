package org.gongbao.city.relief.books;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;

/**
 * What a case knows of a reconciliation.
 *
 * @param comparison as it stands; empty while rows are brought
 * @param signed which sides agree with it, since when
 */
record ReconciliationFile(
    int insurer,
    Optional<YearMonth> month,
    Optional<Comparison> comparison,
    Map<Side, LocalDate> signed) {

  static final ReconciliationFile EMPTY =
      new ReconciliationFile(0, Optional.empty(), Optional.empty(), Map.of());

  /** Whose books are held against each other. */
  enum Side {
    INSURER,
    POLICYHOLDER;

    /** As written in JSON: {@code insurer}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ReconciliationFile {
    signed = Map.copyOf(signed);
  }

  static ReconciliationFile of(CaseFile file) {
    return file.data(ReconciliationFile.class);
  }

  static ReconciliationFile of(Known known) {
    return of(known.file());
  }

  /** Both sides agree. */
  boolean isAgreed() {
    return signed.size() == Side.values().length;
  }

  ReconciliationFile apply(ReconciliationEvent event) {
    return switch (event) {
      case ReconciliationEvent.ReconciliationOpened e ->
          new ReconciliationFile(e.insurer(), Optional.of(e.month()), Optional.empty(), Map.of());
      case ReconciliationEvent.PaymentsCompared e ->
          new ReconciliationFile(insurer, month, Optional.of(e.comparison()), Map.of());
      case ReconciliationEvent.ComparisonDropped _ ->
          new ReconciliationFile(insurer, month, Optional.empty(), Map.of());
      case ReconciliationEvent.ResultSigned e -> {
        Map<Side, LocalDate> next = new TreeMap<>(signed);
        next.put(e.side(), e.day());
        yield new ReconciliationFile(insurer, month, comparison, next);
      }
      case ReconciliationEvent.ReconciliationClosed _ -> this;
    };
  }
}
