package org.gongbao.city.relief.settlement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongbao.city.relief.rules.PooledSettlement;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.law.Money;

/**
 * What a case knows of the account of a protection period (实际赔付率核算).
 *
 * @param figures what each insurer delivered, by its number
 * @param settled what came of it, by the figures as they stood
 * @param approved who of finance approved it
 * @param deducted what was taken off, and what could not be
 */
public record SettlementFile(
    int period,
    Map<Integer, Figures> figures,
    Optional<Settled> settled,
    @CaseEvent.Open Optional<String> approved,
    Optional<Deducted> deducted) {

  static final SettlementFile EMPTY =
      new SettlementFile(0, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Premium and claims of an insurer. */
  public record Figures(Money premium, Money claims, LocalDate day) {}

  /** The settlement of all together. */
  public record Settled(PooledSettlement.Pooled pooled, LocalDate day) {}

  /**
   * All deductions so far.
   *
   * @param pool from which the last could be taken
   * @param open what the pool did not hold
   * @param taken from each insurer, by its number
   * @param times how many deductions that were
   * @param decided true once an officer said what becomes of what is open
   */
  public record Deducted(
      Money amount,
      Money pool,
      Money open,
      LocalDate day,
      Map<Integer, Money> taken,
      int times,
      boolean decided) {}

  static SettlementFile of(Known known) {
    return of(known.file());
  }

  /** What the account of a case knows. */
  public static SettlementFile of(CaseFile file) {
    return file.data(SettlementFile.class);
  }

  SettlementFile apply(SettlementEvent event) {
    return switch (event) {
      case SettlementEvent.AccountBegun e ->
          new SettlementFile(
              e.period(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
      case SettlementEvent.FiguresDelivered e ->
          unsettled(with(e.insurer(), new Figures(e.premium(), e.claims(), e.day())));
      case SettlementEvent.FiguresWithdrawn e -> unsettled(without(e.insurer()));
      case SettlementEvent.PeriodSettled e ->
          new SettlementFile(
              period,
              figures,
              Optional.of(new Settled(e.pooled(), e.day())),
              Optional.empty(),
              deducted);
      case SettlementEvent.SettlementApproved e ->
          new SettlementFile(period, figures, settled, Optional.of(e.by()), deducted);
      case SettlementEvent.PremiumDeducted e ->
          new SettlementFile(period, figures, settled, approved, Optional.of(more(e)));
      case SettlementEvent.RemainderDecided _ ->
          new SettlementFile(
              period,
              figures,
              settled,
              approved,
              deducted.map(one ->
                  new Deducted(
                      one.amount(),
                      one.pool(),
                      one.open(),
                      one.day(),
                      one.taken(),
                      one.times(),
                      true)));
    };
  }

  private Deducted more(SettlementEvent.PremiumDeducted event) {
    Map<Integer, Money> taken = new TreeMap<>();
    event
        .parts()
        .forEach(part -> taken.put(part.insurer(), taken(part.insurer()).plus(part.amount())));
    return new Deducted(
        deducted.map(Deducted::amount).orElse(Money.ZERO).plus(event.amount()),
        event.pool(),
        event.open(),
        event.day(),
        taken,
        times() + 1,
        false);
  }

  /** What was taken from an insurer so far. */
  Money taken(int insurer) {
    return deducted
        .flatMap(one -> Optional.ofNullable(one.taken().get(insurer)))
        .orElse(Money.ZERO);
  }

  /** How often something was taken off so far. */
  int times() {
    return deducted.map(Deducted::times).orElse(0);
  }

  /** What is missing of the period and was not taken off yet. */
  Money missing() {
    Money whole = settled.map(one -> one.pooled().together().deduction()).orElse(Money.ZERO);
    return whole.minus(deducted.map(Deducted::amount).orElse(Money.ZERO));
  }

  /** True once an officer said what becomes of what no pool held. */
  boolean isDecided() {
    return deducted.filter(Deducted::decided).isPresent();
  }

  /** Other figures, another settlement. */
  private SettlementFile unsettled(Map<Integer, Figures> next) {
    return new SettlementFile(period, next, Optional.empty(), Optional.empty(), deducted);
  }

  private Map<Integer, Figures> with(int insurer, Figures one) {
    Map<Integer, Figures> next = new TreeMap<>(figures);
    next.put(insurer, one);
    return next;
  }

  private Map<Integer, Figures> without(int insurer) {
    Map<Integer, Figures> next = new TreeMap<>(figures);
    next.remove(insurer);
    return next;
  }
}
