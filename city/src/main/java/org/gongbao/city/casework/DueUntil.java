package org.gongbao.city.casework;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.law.LegalTime;

/** How soon something must be done, as lists are filtered by it. */
public enum DueUntil {
  /** It is late. */
  OVERDUE,
  /** It is late, or due by the end of today. */
  TODAY,
  /** It is late, or due by the end of this week, which ends on Sunday. */
  WEEK;

  /** The word in addresses: {@code overdue}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with that word; empty for any other text. */
  public static Optional<DueUntil> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /**
   * The last instant at which something may be over and still belong here: a period of days is over
   * at the midnight that ends its last day.
   */
  public Instant end(Instant now) {
    LocalDate today = LegalTime.day(now);
    return switch (this) {
      case OVERDUE -> now;
      case TODAY -> midnightAfter(today);
      case WEEK -> midnightAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    };
  }

  private static Instant midnightAfter(LocalDate day) {
    return day.plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant();
  }
}
