package org.gongbao.city.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.gongbao.engine.Engine;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the time of a demonstration forward (拨动城市时钟), from one due instant to the next, so that
 * everything fires in the order in which it would have. One move at a time; one that was broken off
 * goes on when the program starts again.
 */
@Component
public class ClockMoves {

  private static final Logger LOG = LoggerFactory.getLogger(ClockMoves.class);
  private static final ClauseId CLOCK = ClauseId.of("engine/clock");

  /** Longer than any period of the law, short of the end of the work calendar. */
  private static final Instant LAST = Instant.parse("2099-12-31T16:00:00Z");

  private static final int JOBS_KEPT = 100;

  private final Engine engine;
  private final CityTime time;
  private final boolean demo;
  private final Map<String, ClockJob> jobs = new LinkedHashMap<>();

  ClockMoves(
      Engine engine,
      @Qualifier("keeper") DataSource keeper,
      @Value("${gongbao.demo:false}") boolean demo) {
    this.engine = engine;
    this.time = new CityTime(keeper);
    this.demo = demo;
  }

  /** True if this city's time can be moved. */
  public boolean isMovable() {
    return demo;
  }

  /** Begins to move the time; refused outside a demonstration, back, and while a move goes on. */
  public synchronized Ruling<ClockJob> move(Instant target) {
    Instant now = engine.now();
    if (!demo) {
      return Ruling.refused(RefusalKind.WRONG_PLACE, CLOCK, "casework.clock-not-movable");
    }
    if (target.isBefore(now)) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET, CLOCK, "casework.clock-back", target, now);
    }
    if (target.isAfter(LAST)) {
      return Ruling.refused(
          RefusalKind.MALFORMED, CLOCK, "casework.clock-too-far", "now", target, LAST);
    }
    if (jobs.values().stream().anyMatch(ClockJob::isRunning)) {
      return Ruling.refused(RefusalKind.CONFLICT, CLOCK, "casework.clock-moving");
    }
    ClockJob job = ClockJob.begun(UUID.randomUUID().toString(), now, target);
    keep(job);
    time.keepTarget(Optional.of(target));
    Thread.ofVirtual().name("clock-move").start(() -> run(job));
    return Ruling.granted(job);
  }

  /** A move of this run of the program. */
  public synchronized Optional<ClockJob> job(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  private synchronized void keep(ClockJob job) {
    jobs.put(job.id(), job);
    if (jobs.size() > JOBS_KEPT) {
      jobs.remove(jobs.keySet().iterator().next());
    }
  }

  private void run(ClockJob begun) {
    AtomicReference<ClockJob> job = new AtomicReference<>(begun);
    try {
      engine
          .clock()
          .advance(
              begun.to(),
              stop -> keep(job.updateAndGet(now -> now.at(stop.at(), stop.settled()))),
              (id, failure) ->
                  LOG.error("Case {} could not be settled; the time goes on", id, failure));
      time.keepTarget(Optional.empty());
      keep(job.get().done());
    } catch (RuntimeException e) {
      LOG.error("The city's time could not be moved to {}", begun.to(), e);
      keep(job.get().failed("The move broke off; the time stands where it had come."));
    }
  }

  /** A move that the end of the program broke off goes on; its number is another. */
  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    if (demo) {
      time.target().filter(target -> !target.isBefore(engine.now())).ifPresent(this::move);
    }
  }

  /** Waits for a move to end; for commands and tests that go on only then. */
  public ClockJob await(ClockJob begun, Duration longest) throws InterruptedException {
    long waited = 0;
    ClockJob job = begun;
    while (job.isRunning() && waited < longest.toMillis()) {
      Thread.sleep(20);
      waited += 20;
      job = job(begun.id()).orElse(begun);
    }
    return job;
  }
}
