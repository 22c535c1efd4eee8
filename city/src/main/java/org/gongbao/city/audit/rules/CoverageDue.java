package org.gongbao.city.audit.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.law.Law;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Period;
import org.gongbao.law.Ruling;

/**
 * Until when an important activity is audited again (audit/15.1): five years after the last audit,
 * on the same day of the calendar; where there was none, five years after it was entered.
 */
public final class CoverageDue {

  private static final String CYCLE = "audit.coverage-cycle";

  private CoverageDue() {}

  /**
   * What is asked.
   *
   * @param entered day on which the activity was entered; not counted before the Measures' first
   * @param lastAudited day on which its last report was signed; empty if it never was audited
   */
  public record Input(LocalDate entered, Optional<LocalDate> lastAudited) {}

  /** The last day on which the next audit is in time. */
  public static Ruling<LocalDate> next(Law law, Input in) {
    law.tracer().input("entered", in.entered());
    law.tracer().input("lastAudited", in.lastAudited());
    LocalDate from = in.lastAudited().orElseGet(() -> later(in.entered(), firstDay(law)));
    return StatutoryDays.countable(UnitClauses.COVERAGE, from)
        .then(yes -> law.length(CYCLE))
        .then(years ->
            law.count(Period.years(years), LegalTime.startOf(from), "cn", UnitClauses.COVERAGE))
        .map(Period.Due::lastDayInclusive);
  }

  /** The first day of the Measures. */
  public static LocalDate firstDay(Law law) {
    return Optional.ofNullable(law.book().documents().get("audit")).orElseThrow().effectiveFrom();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
