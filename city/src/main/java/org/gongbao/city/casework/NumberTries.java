package org.gongbao.city.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.city.clock.SystemClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often identity numbers that somebody typed led to a refusal within an hour (试探次数): who asks
 * for people by trying numbers is stopped for a while. Kept in memory, by each program for itself.
 */
@Component
final class NumberTries {

  /** Where nothing is set. */
  static final int DEFAULT_MOST = 60;

  private static final Duration WINDOW = Duration.ofHours(1);

  private final int most;
  private final InstantSource clock;
  private final Map<String, List<Instant>> refused = new HashMap<>();

  /** So many an hour for each. */
  @Autowired
  NumberTries(
      @Value("${gongbao.numbers.refused-per-hour:" + DEFAULT_MOST + "}") int most,
      SystemClock clock) {
    this(most, (InstantSource) clock);
  }

  NumberTries(int most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
  }

  /** How many refusals an hour are borne. */
  int most() {
    return most;
  }

  /** True while this person may go on. */
  synchronized boolean mayTry(String person) {
    return recent(person).size() < most;
  }

  /** One more number of his led to nothing. */
  synchronized void refused(String person) {
    List<Instant> times = new ArrayList<>(recent(person));
    times.add(clock.instant());
    refused.put(person, List.copyOf(times));
  }

  private List<Instant> recent(String person) {
    Instant since = clock.instant().minus(WINDOW);
    return refused.getOrDefault(person, List.of()).stream().filter(since::isBefore).toList();
  }
}
