package org.gongbao.city.relief.axes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.engine.CaseId;
import org.gongbao.law.Money;
import org.gongbao.law.Ruling;

/**
 * What cannot be taken apart further: people of one list who are alike, or one claim (最小单元).
 *
 * @param insurer number in the annex
 * @param item {@link #PREMIUM}, or the item of a claim
 * @param since first day of the cover, or day of the claim's event
 * @param about the list, or the claim
 * @param before how many of them were known then
 * @param after how many are known by now
 * @param then what the law known then gives for each, of what was known then
 * @param between what the same law gives for each, of what is known by now
 * @param now what the law known by now gives for each
 */
public record Part(
    int insurer,
    String place,
    InsuredClass insured,
    int period,
    String item,
    LocalDate since,
    CaseId about,
    long before,
    long after,
    Ruling<Money> then,
    Ruling<Money> between,
    Ruling<Money> now) {

  /** What is owed to an insurer for whom it took over. */
  public static final String PREMIUM = "premium";

  /** True if it is premium, which insurers are owed; benefits are owed to the insured. */
  public boolean isPremium() {
    return item.equals(PREMIUM);
  }

  Money owedThen() {
    return amount(then, before);
  }

  Money owedBetween() {
    return amount(between, after);
  }

  Money owedNow() {
    return amount(now, after);
  }

  private static Money amount(Ruling<Money> each, long count) {
    return each instanceof Ruling.Granted<Money>(Money amount, var _)
        ? amount.times(count)
        : Money.ZERO;
  }

  /** Figures that were published, or replaced, between the two. */
  List<NewFigure> figures() {
    return after == 0 ? List.of() : NewFigure.between(between.trace(), now.trace());
  }

  /** Why the law known by now gives nothing, or what must be known first, if it does not. */
  Optional<Ruling<Money>> refusedNow() {
    return now.isGranted() || after == 0 ? Optional.empty() : Optional.of(now);
  }
}
