package org.gongbao.city.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The machine's clock, the only source of now in the city (系统时钟). Sessions, tokens, leases and
 * checkpoints use it; no rule may.
 */
@Component
public final class SystemClock implements InstantSource {

  /** Where the city's days begin and end. */
  public static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

  @Override
  public Instant instant() {
    return Instant.now();
  }

  /** The day it is in the city. */
  public LocalDate today() {
    return LocalDate.ofInstant(instant(), CITY);
  }
}
