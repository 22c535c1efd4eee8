package org.gongbao.city.relief.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.Ratio;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Rounding;
import org.gongbao.law.Ruling;

/**
 * How premium is corrected by the loss ratio of all insurers together (实际赔付率, relief/5.4): below
 * the floor the missing part is deducted, above a corridor an excess is shared, and above the whole
 * premium the insurers bear it alone. The pool from which a deduction can be taken is not looked at
 * here. Ratios are compared by cross multiplication, never on a rounded percentage.
 */
public final class LossRatio {

  private static final int SHOWN_DECIMALS = 8;

  private LossRatio() {}

  /** What is asked: premium and claims of a protection period, of all insurers together. */
  public record Input(Optional<Money> premium, Optional<Money> claims) {}

  /** Where the ratio lies. */
  public enum Band {
    BELOW_FLOOR,
    CORRIDOR,
    SHARED,
    OVER_PREMIUM;

    /** As written in JSON: {@code below-floor}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What comes of it.
   *
   * @param ratio claims over premium to eight decimals, for display
   * @param deduction taken off what is still to be paid to the insurers
   * @param sharedPart what lies between the corridor and the whole premium
   * @param policyholder borne by the municipal civil affairs bureau
   * @param insurers borne by the insurers
   * @param by the clause that says it
   */
  public record Settlement(
      Band band,
      @CaseEvent.Open String ratio,
      Money deduction,
      Money sharedPart,
      Money policyholder,
      Money insurers,
      ClauseId by) {}

  private record Terms(Ratio floor, Ratio shareFrom, Ratio shareTo, Ratio policyholder) {

    static Ruling<Terms> of(Law law) {
      return law.ratio("relief.lossratio.floor")
          .then(floor ->
              law.ratio("relief.lossratio.share-from")
                  .then(from ->
                      law.ratio("relief.lossratio.share-to")
                          .then(to ->
                              law.ratio("relief.lossratio.policyholder-share")
                                  .map(share -> new Terms(floor, from, to, share)))));
    }

    Band band(Money premium, Money claims) {
      if (floor.compareFraction(claims.fen(), premium.fen()) < 0) {
        return Band.BELOW_FLOOR;
      }
      if (shareFrom.compareFraction(claims.fen(), premium.fen()) <= 0) {
        return Band.CORRIDOR;
      }
      return shareTo.compareFraction(claims.fen(), premium.fen()) <= 0
          ? Band.SHARED
          : Band.OVER_PREMIUM;
    }
  }

  /** The settlement of a period. */
  public static Ruling<Settlement> settle(Law law, Input in) {
    law.tracer().input("premium", in.premium());
    law.tracer().input("claims", in.claims());
    if (in.premium().isEmpty()) {
      return Unknown.point("premium", Clauses.LOSS_RATIO);
    }
    if (in.claims().isEmpty()) {
      return Unknown.point("claims", Clauses.LOSS_RATIO);
    }
    Money premium = in.premium().get();
    Money claims = in.claims().get();
    if (premium.isNegative() || claims.isNegative()) {
      return Ruling.refused(
          RefusalKind.OUT_OF_BOUNDS,
          Clauses.LOSS_RATIO,
          "relief.amount-implausible",
          premium.isNegative() ? "premium" : "claims",
          premium.isNegative() ? premium : claims);
    }
    // nothing can be divided by no premium, and what claims without premium mean nobody wrote down
    return premium.equals(Money.ZERO)
        ? Unknown.point("premium", Clauses.LOSS_RATIO)
        : Terms.of(law).map(terms -> settle(law, terms, premium, claims));
  }

  private static Settlement settle(Law law, Terms terms, Money premium, Money claims) {
    Band band = terms.band(premium, claims);
    law.condition(Clauses.FLOOR, "below-floor", band == Band.BELOW_FLOOR);
    law.condition(Clauses.CORRIDOR, "in-corridor", band == Band.CORRIDOR);
    law.condition(Clauses.SHARED, "shared", band == Band.SHARED);
    law.condition(Clauses.OVER, "over-premium", band == Band.OVER_PREMIUM);
    String ratio =
        claims
            .toYuan()
            .divide(premium.toYuan(), SHOWN_DECIMALS, RoundingMode.HALF_UP)
            .toPlainString();
    return switch (band) {
      case BELOW_FLOOR ->
          of(band, ratio, share(premium, terms.floor()).subtract(claims.toYuan()), Clauses.FLOOR);
      case CORRIDOR -> of(band, ratio, BigDecimal.ZERO, Clauses.CORRIDOR);
      case SHARED -> shared(terms, ratio, premium, claims, claims.toYuan(), Clauses.SHARED, band);
      case OVER_PREMIUM ->
          shared(
              terms, ratio, premium, claims, share(premium, terms.shareTo()), Clauses.OVER, band);
    };
  }

  private static Settlement of(Band band, String ratio, BigDecimal deduction, ClauseId by) {
    return new Settlement(
        band, ratio, Money.of(deduction, Rounding.HALF_UP), Money.ZERO, Money.ZERO, Money.ZERO, by);
  }

  /** The policyholder's half is rounded; the insurers bear the rest of the excess. */
  private static Settlement shared(
      Terms terms,
      String ratio,
      Money premium,
      Money claims,
      BigDecimal sharedUpTo,
      ClauseId by,
      Band band) {
    BigDecimal from = share(premium, terms.shareFrom());
    BigDecimal shared = sharedUpTo.subtract(from);
    Money policyholder = Money.of(shared.multiply(terms.policyholder().value()), Rounding.HALF_UP);
    Money excess = Money.of(claims.toYuan().subtract(from), Rounding.HALF_UP);
    return new Settlement(
        band,
        ratio,
        Money.ZERO,
        Money.of(shared, Rounding.HALF_UP),
        policyholder,
        excess.minus(policyholder),
        by);
  }

  private static BigDecimal share(Money amount, Ratio ratio) {
    return amount.toYuan().multiply(ratio.value());
  }
}
