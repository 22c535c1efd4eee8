package org.gongbao.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The law's days (法定时间): calendar days of Asia/Shanghai, which end at 24:00. */
public final class LegalTime {

  /** The zone in which the law counts its days. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private LegalTime() {}

  /** The day in which {@code instant} lies; 24:00 lies in the day it begins. */
  public static LocalDate day(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /** 00:00 of {@code day}. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** 24:00 of {@code day}: the first instant that is no longer in it. */
  public static Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }
}
