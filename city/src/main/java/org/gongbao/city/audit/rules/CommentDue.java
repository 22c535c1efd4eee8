package org.gongbao.city.audit.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.law.Law;
import org.gongbao.law.Period;
import org.gongbao.law.Ruling;

/** Until when the auditee may answer the draft in writing (audit/26.2): ten days from receipt. */
public final class CommentDue {

  private static final String DAYS = "audit.comment-period";

  private CommentDue() {}

  /**
   * What is asked.
   *
   * @param draftReceived day on which the auditee received the draft; not counted
   */
  public record Input(Optional<LocalDate> draftReceived) {}

  /** The length of the period by the law of the day of receipt. */
  public static Ruling<Period> period(Law law) {
    return StatutoryDays.period(law, DAYS);
  }

  /** The last day on which a written opinion is in time. */
  public static Ruling<LocalDate> lastDay(Law law, Input in) {
    return StatutoryDays.lastDay(law, DAYS, Article.OPINION, "draftReceived", in.draftReceived());
  }
}
