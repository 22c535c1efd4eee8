package org.gongbao.city.relief.settlement;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.law.Money;

/**
 * What a case knows of the premium of an insurer for a protection period (保费结算).
 *
 * @param proposed a payment that waits for the second person
 * @param paid what was paid so far
 * @param payments how many payments that were
 */
public record PremiumFile(
    int insurer, int period, Optional<Proposed> proposed, Money paid, int payments) {

  static final PremiumFile EMPTY = new PremiumFile(0, 0, Optional.empty(), Money.ZERO, 0);

  /** A payment as somebody proposed it. */
  public record Proposed(Money amount, @CaseEvent.Open String by, LocalDate day) {}

  static PremiumFile of(Known known) {
    return of(known.file());
  }

  /** What the premium account of a case knows. */
  public static PremiumFile of(CaseFile file) {
    return file.data(PremiumFile.class);
  }

  PremiumFile apply(PremiumEvent event) {
    return switch (event) {
      case PremiumEvent.PremiumAccountOpened e ->
          new PremiumFile(e.insurer(), e.period(), Optional.empty(), Money.ZERO, 0);
      case PremiumEvent.PaymentProposed e ->
          new PremiumFile(
              insurer,
              period,
              Optional.of(new Proposed(e.amount(), e.by(), e.day())),
              paid,
              payments);
      case PremiumEvent.PaymentDeclined _ ->
          new PremiumFile(insurer, period, Optional.empty(), paid, payments);
      case PremiumEvent.PremiumPaid e ->
          new PremiumFile(insurer, period, Optional.empty(), paid.plus(e.amount()), payments + 1);
    };
  }
}
