package org.gongbao.city.relief.rules;

import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.casework.Default;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.Ratio;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The benefits of an accident (小额意外, relief/3.1), by the law of the day of the accident. Each item
 * is reckoned alone, nothing is set off; caps are a person's in a protection period.
 */
public final class Accident {

  private Accident() {}

  /** The three items. */
  public enum Benefit {
    DEATH,
    DISABILITY,
    MEDICAL;

    /** As written in JSON: {@code medical}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is asked.
   *
   * @param ratio share for the grade of disability, by the table of the framework agreement
   * @param inScopeSelfPaid costs within the scope of basic insurance that nobody else bore
   * @param paidInPeriod what was paid of this item in the period before
   */
  public record Input(
      Benefit benefit,
      @Default("null") Optional<Ratio> ratio,
      @Default("null") Optional<Money> inScopeSelfPaid,
      @Default("null") Optional<Money> paidInPeriod) {}

  /** The figures of disability: its cap, in whole fen. */
  public record Disability(long maxFen) {

    /** Those of the day whose law is asked. */
    public static Ruling<Disability> of(Law law) {
      return law.money("relief.accident.disability.max").map(max -> new Disability(max.fen()));
    }

    /** For so many millionths of the whole, after what was paid before. */
    public long dueFen(long millionths, long paidFen) {
      return capped(Millionths.of(maxFen, millionths), maxFen, paidFen);
    }
  }

  /** The figures of treatment: rate in millionths, cap in whole fen. */
  public record Medical(long rateMillionths, long maxFen) {

    /** Those of the day whose law is asked. */
    public static Ruling<Medical> of(Law law) {
      return law.ratio("relief.accident.medical.rate")
          .then(rate ->
              law.money("relief.accident.medical.max")
                  .map(max -> new Medical(Millionths.of(rate), max.fen())));
    }

    /** For costs, after what was paid before. */
    public long dueFen(long baseFen, long paidFen) {
      return capped(Millionths.of(baseFen, rateMillionths), maxFen, paidFen);
    }
  }

  private static long capped(long entitledFen, long maxFen, long paidFen) {
    return Math.max(Math.min(entitledFen, maxFen - paidFen), 0);
  }

  /** What is due. */
  public static Ruling<Money> due(Law law, Input in) {
    law.tracer().input("benefit", in.benefit());
    return Cover.period(law)
        .then(period ->
            switch (in.benefit()) {
              case DEATH -> Death.amount(law, Death.Cause.ACCIDENT);
              case DISABILITY -> disability(law, in);
              case MEDICAL -> medical(law, in);
            });
  }

  private static Ruling<Money> disability(Law law, Input in) {
    law.tracer().input("ratio", in.ratio());
    if (in.ratio().isEmpty()) {
      return Unknown.point("ratio", Clauses.DISABILITY);
    }
    Ratio ratio = in.ratio().get();
    if (!Millionths.isShare(ratio)) {
      return Ruling.refused(
          RefusalKind.OUT_OF_BOUNDS, Clauses.DISABILITY, "relief.ratio-implausible", ratio);
    }
    return paid(law, in)
        .then(before ->
            Disability.of(law)
                .map(terms -> Money.ofFen(terms.dueFen(Millionths.of(ratio), before.fen()))));
  }

  private static Ruling<Money> medical(Law law, Input in) {
    law.tracer().input("inScopeSelfPaid", in.inScopeSelfPaid());
    return in.inScopeSelfPaid()
        .map(base -> Amounts.plausible("inScopeSelfPaid", base, Clauses.ACCIDENT_MEDICAL))
        .orElseGet(() -> Unknown.point("inScopeSelfPaid", Clauses.ACCIDENT_MEDICAL))
        .then(base ->
            paid(law, in)
                .then(before ->
                    Medical.of(law)
                        .map(terms -> Money.ofFen(terms.dueFen(base.fen(), before.fen())))));
  }

  private static Ruling<Money> paid(Law law, Input in) {
    law.tracer().input("paidInPeriod", in.paidInPeriod());
    return in.paidInPeriod()
        .map(paid -> Amounts.plausible("paidInPeriod", paid, Clauses.SIDE_BY_SIDE))
        .orElseGet(() -> Unknown.point("paidInPeriod", Clauses.SIDE_BY_SIDE));
  }
}
