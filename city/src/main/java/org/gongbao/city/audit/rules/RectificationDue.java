package org.gongbao.city.audit.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.law.Law;
import org.gongbao.law.Period;
import org.gongbao.law.Ruling;

/** Until when the auditee reports its rectification (audit/29.2): sixty days from delivery. */
public final class RectificationDue {

  private static final String DAYS = "audit.rectification-period";

  private RectificationDue() {}

  /**
   * What is asked.
   *
   * @param reportDelivered day on which the auditee got the signed report; not counted
   */
  public record Input(Optional<LocalDate> reportDelivered) {}

  /** The length of the period by the law of the day of delivery. */
  public static Ruling<Period> period(Law law) {
    return StatutoryDays.period(law, DAYS);
  }

  /** The last day on which a rectification report is in time. */
  public static Ruling<LocalDate> lastDay(Law law, Input in) {
    return StatutoryDays.lastDay(
        law, DAYS, Article.RECTIFICATION, "reportDelivered", in.reportDelivered());
  }
}
