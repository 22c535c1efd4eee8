package org.gongbao.city.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells when the log's order stands still: events wait for their place because a transaction stays
 * open, or the keeper is gone. Then no receipt is given, and no follower hears of anything.
 */
@Component("log")
final class StallWatch implements HealthIndicator {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(StallWatch.class);

  private volatile Optional<Instant> behindSince = Optional.empty();
  private volatile Optional<Duration> stalled = Optional.empty();

  /** Looks once; {@code behind} is true if an event has no place right after a pass. */
  void look(boolean behind, Instant now) {
    if (!behind) {
      if (stalled.isPresent()) {
        LOG.info("The log goes on");
      }
      behindSince = Optional.empty();
      stalled = Optional.empty();
      return;
    }
    Instant since = behindSince.orElse(now);
    behindSince = Optional.of(since);
    Duration waited = Duration.between(since, now);
    if (waited.compareTo(PATIENCE) >= 0) {
      if (stalled.isEmpty()) {
        LOG.error(
            "Events have waited {} for their place in the log: is a transaction left open?",
            waited);
      }
      stalled = Optional.of(waited);
    }
  }

  @Override
  public Health health() {
    return stalled
        .map(waited -> Health.down().withDetail("stalled", waited.toString()).build())
        .orElseGet(() -> Health.up().build());
  }
}
