package org.gongbao.city.audit.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Whether the unit head consented in time (audit/17.1.6, 17.1.7): on the day, or before it. */
public final class HeadConsent {

  private HeadConsent() {}

  /**
   * Granted with the day of the consent.
   *
   * @param clause the power that needs it
   * @param decided day of the decision that needs it
   */
  public static Ruling<LocalDate> check(
      Law law, ClauseId clause, Optional<LocalDate> consented, LocalDate decided) {
    if (!law.condition(clause, "head-consented", consented.isPresent())) {
      return Ruling.refused(RefusalKind.MISSING, clause, "audit.no-consent");
    }
    LocalDate day = consented.get();
    return law.condition(clause, "consent-in-time", !day.isAfter(decided))
        ? Ruling.granted(day)
        : Ruling.refused(RefusalKind.NOT_YET, clause, "audit.consent-later", day, decided);
  }
}
