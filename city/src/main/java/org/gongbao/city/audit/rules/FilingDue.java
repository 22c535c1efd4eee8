package org.gongbao.city.audit.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.law.Law;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Period;
import org.gongbao.law.Ruling;

/**
 * Until when a finished paper is filed with the audit authority (audit/19.1). The article sets no
 * period; where the authority set none either, it is undetermined and nothing is ever overdue.
 */
public final class FilingDue {

  private static final String DAYS = "audit.filing-period";

  private FilingDue() {}

  /**
   * What is asked.
   *
   * @param finalised day on which the paper was finished; not counted
   */
  public record Input(LocalDate finalised) {}

  /** The last day by the setting of the installation. */
  public static Ruling<LocalDate> lastDay(Law law, Input in) {
    law.tracer().input("finalised", in.finalised());
    return StatutoryDays.countable(UnitClauses.FILING, in.finalised())
        .then(yes -> law.length(DAYS))
        .then(days -> after(law, in.finalised(), days));
  }

  /**
   * The last day by the period that the authority set for the unit, else by the installation's;
   * empty if there is neither.
   */
  public static Ruling<Optional<LocalDate>> lastDay(
      Law law, LocalDate finalised, Optional<Integer> ofAuthority) {
    if (ofAuthority.isPresent()) {
      return after(law, finalised, ofAuthority.get()).map(Optional::of);
    }
    Ruling<LocalDate> last = lastDay(law, new Input(finalised));
    return last instanceof Ruling.Undetermined<LocalDate>
        ? Ruling.granted(Optional.empty())
        : last.map(Optional::of);
  }

  private static Ruling<LocalDate> after(Law law, LocalDate day, int days) {
    return law.count(Period.calendarDays(days), LegalTime.startOf(day), "cn", UnitClauses.FILING)
        .map(Period.Due::lastDayInclusive);
  }
}
