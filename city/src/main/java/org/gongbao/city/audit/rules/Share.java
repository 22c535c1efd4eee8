package org.gongbao.city.audit.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** An indicator in percent, rounded half up to one decimal: 18 of 20 is 90.0. */
public final class Share {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 1;

  private Share() {}

  /** What is asked: how many there are, and of how many it holds. */
  public record Input(int all, int met) {}

  /** Items audited within the cycle, of all items (audit/15.1). */
  public static Ruling<BigDecimal> ofCoverage(Law law, Input in) {
    return percent(UnitClauses.COVERAGE, in);
  }

  /** Auditors with an entry of training, of all auditors (audit/11.2). */
  public static Ruling<BigDecimal> ofTraining(Law law, Input in) {
    return percent(UnitClauses.TRAINING, in);
  }

  /** The share; refused where there is nothing to take it of: that is neither 0 nor 100. */
  public static Ruling<BigDecimal> percent(ClauseId clause, Input in) {
    if (in.all() < 1) {
      return Ruling.refused(RefusalKind.CONDITION_NOT_MET, clause, "audit.share-of-nothing");
    }
    if (in.met() < 0 || in.met() > in.all()) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET, clause, "audit.share-of-more", in.met(), in.all());
    }
    return Ruling.granted(
        HUNDRED
            .multiply(BigDecimal.valueOf(in.met()))
            .divide(BigDecimal.valueOf(in.all()), DECIMALS, RoundingMode.HALF_UP));
  }
}
