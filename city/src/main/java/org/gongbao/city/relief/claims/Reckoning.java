package org.gongbao.city.relief.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.Money;
import org.gongbao.law.Parameter;
import org.gongbao.law.Rounding;

/**
 * How an amount came about (计算过程), step by step, so that a page and a paper can show each.
 *
 * @param costs what was spent on treatment
 * @param costInPeriod all costs of the cost account, for the supplement
 * @param deductible what is taken off them first
 * @param counts what is compensated
 * @param bands its parts by rate
 * @param percent one rate for the whole, where there are no bands
 * @param entitled what the rule gives for it
 * @param most the cap for the person and period, where there is one
 * @param paidBefore what was granted for the same item and period before
 */
public record Reckoning(
    Item item,
    Optional<Costs> costs,
    Optional<Money> costInPeriod,
    Optional<Money> deductible,
    Optional<Money> counts,
    List<Band> bands,
    Optional<BigDecimal> percent,
    Money entitled,
    Optional<Money> most,
    Optional<Money> paidBefore,
    Money due) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Reckoning {
    bands = List.copyOf(bands);
  }

  /**
   * A part of what is compensated.
   *
   * @param gives its share, not rounded
   */
  public record Band(int number, Money within, BigDecimal percent, BigDecimal gives) {}

  /** A fixed amount. */
  static Reckoning fixed(Item item, Money amount) {
    return new Reckoning(
        item,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        amount,
        Optional.empty(),
        Optional.empty(),
        amount);
  }

  /** The bands that something of a base falls into. */
  static List<Band> bands(List<Parameter.Band> of, Money base) {
    List<Band> parts = new ArrayList<>();
    BigDecimal whole = base.toYuan();
    for (Parameter.Band band : of) {
      BigDecimal within = band.upto().map(whole::min).orElse(whole).subtract(band.over());
      if (within.signum() > 0) {
        parts.add(
            new Band(
                parts.size() + 1,
                Money.of(within, Rounding.EXACT),
                percent(band.rate()),
                gives(within.multiply(band.rate()))));
      }
    }
    return List.copyOf(parts);
  }

  /** Not rounded, with two decimals at least. */
  private static BigDecimal gives(BigDecimal part) {
    BigDecimal plain = part.stripTrailingZeros();
    return plain.scale() < 2 ? plain.setScale(2) : plain;
  }

  /** A share in per cent, without zeros at its end. */
  static BigDecimal percent(BigDecimal share) {
    BigDecimal percent = share.multiply(HUNDRED).stripTrailingZeros();
    return percent.scale() < 0 ? percent.setScale(0) : percent;
  }
}
