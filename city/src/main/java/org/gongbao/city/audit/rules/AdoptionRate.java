package org.gongbao.city.audit.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * How many of the proposals that were followed up were adopted (采纳率, audit/17.1.8). What is taken
 * up partly is counted apart and not as adopted.
 */
public record AdoptionRate(int adopted, int partly, int not) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public AdoptionRate {
    if (adopted < 0 || partly < 0 || not < 0) {
      throw new IllegalArgumentException("Expected no count below 0");
    }
  }

  /** Proposals followed up. */
  public int checked() {
    return adopted + partly + not;
  }

  /** Per cent with one decimal, half up; empty if nothing was followed up. */
  public Optional<BigDecimal> percent() {
    return checked() == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(adopted)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(checked()), 1, RoundingMode.HALF_UP));
  }

  /** What is asked. */
  public record Input(int adopted, int partly, int not) {}

  /** The rate, in per cent; refused while nothing was followed up. */
  public static Ruling<BigDecimal> of(Law law, Input in) {
    law.tracer().input("adopted", in.adopted());
    law.tracer().input("partly", in.partly());
    law.tracer().input("not", in.not());
    if (in.adopted() < 0 || in.partly() < 0 || in.not() < 0) {
      return Ruling.refused(RefusalKind.MALFORMED, Article.CORRECTIONS, "audit.adoption-counts");
    }
    return new AdoptionRate(in.adopted(), in.partly(), in.not())
        .percent()
        .map(Ruling::granted)
        .orElseGet(() ->
            Ruling.refused(RefusalKind.MISSING, Article.CORRECTIONS, "audit.nothing-followed-up"));
  }
}
