package org.gongbao.city.casework;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.engine.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets the clock of a new demonstration, once: to where it was asked, else to the autumn before the
 * gazette's issue. A real city's clock shows real time.
 */
record CityStart(Engine engine, CityTime time, boolean demo, String cityTime) {

  private static final Logger LOG = LoggerFactory.getLogger(CityStart.class);
  private static final OffsetDateTime BEGINNING = OffsetDateTime.parse("2020-11-01T00:00+08:00");

  void begin() {
    if (!demo) {
      return;
    }
    if (!time.isUntouched()) {
      if (!cityTime.isEmpty()) {
        LOG.warn("The city's time is {} already and is not set again", shown(engine.now()));
      }
      return;
    }
    Instant from = (cityTime.isEmpty() ? BEGINNING : OffsetDateTime.parse(cityTime)).toInstant();
    if (engine.clock().beginAt(from, true)) {
      LOG.info("The city's time begins at {}", shown(from));
    }
  }

  private static OffsetDateTime shown(Instant instant) {
    return OffsetDateTime.ofInstant(instant, SystemClock.CITY);
  }
}
