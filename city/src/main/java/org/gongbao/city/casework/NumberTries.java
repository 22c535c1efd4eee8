package org.gongbao.city.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.engine.Command;
import org.gongbao.engine.Outcome;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often identity numbers that somebody typed led to nothing within an hour (试探次数): who asks for
 * people by trying numbers is stopped for a while. Kept in memory, by each program for itself.
 *
 * <p>A try counts before it is made, so that of many at once no more are answered than one after
 * the other; what is granted is given back. A question is an answer too, and so is a failure.
 */
@Component
final class NumberTries {

  /** Where nothing is set. */
  static final int DEFAULT_MOST = 60;

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final ClauseId CLAUSE = ClauseId.of("engine/action");

  private final int most;
  private final InstantSource clock;
  private final Map<String, List<Instant>> counted = new HashMap<>();

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

  /** What comes of a command in which somebody is named by number; not tried after too many. */
  Outcome counted(Command command, Supplier<Outcome> act) {
    String person = command.actor().person();
    Optional<Instant> taken = take(person);
    if (taken.isEmpty()) {
      return new Outcome(
          command.target(),
          Ruling.refused(RefusalKind.NOT_YET, CLAUSE, "casework.too-many-numbers", most),
          0,
          List.of(),
          false);
    }
    Outcome outcome = act.get();
    if (outcome.ruling().isGranted()) {
      giveBack(person, taken.get());
    }
    return outcome;
  }

  private synchronized Optional<Instant> take(String person) {
    List<Instant> times = recent(person);
    if (times.size() >= most) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    times.add(now);
    counted.put(person, times);
    return Optional.of(now);
  }

  private synchronized void giveBack(String person, Instant taken) {
    List<Instant> times = recent(person);
    times.remove(taken);
    counted.put(person, times);
  }

  private List<Instant> recent(String person) {
    Instant since = clock.instant().minus(WINDOW);
    List<Instant> times = new ArrayList<>(counted.getOrDefault(person, List.of()));
    times.removeIf(time -> !since.isBefore(time));
    return times;
  }
}
