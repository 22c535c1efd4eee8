package org.gongbao.city.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.DataDirectory;
import org.gongbao.city.database.Retried;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Checkpoint;
import org.gongbao.engine.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the log, on one thread of its own: places what was written, lets the inbox hear it, signs
 * once a second what has grown, and writes a checkpoint a minute into a file outside the database.
 * Whoever keeps a copy of that file elsewhere can tell a log that was put back or rewritten.
 */
@Component
final class LogKeeping implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LogKeeping.class);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration BETWEEN_SIGNATURES = Duration.ofSeconds(1);
  private static final int HEARD_AT_ONCE = 500;
  private static final Duration BETWEEN_ANCHORS = Duration.ofMinutes(1);

  private final Engine engine;
  private final SystemClock clock;
  private final Anchors anchors;
  private final StallWatch watch;
  private volatile boolean running;

  /** True if an event got its place since the watch last looked. */
  private boolean placed;

  private Instant signed = Instant.EPOCH;
  private Instant anchored = Instant.EPOCH;
  private Optional<Checkpoint> last = Optional.empty();
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  LogKeeping(Engine engine, SystemClock clock, DataDirectory directory, StallWatch watch) {
    this.watch = watch;
    this.engine = engine;
    this.clock = clock;
    this.anchors = new Anchors(directory);
    // before anything answers: what is acknowledged on a state that was put back would be lost
    anchors.demandHeld(engine.log());
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("log-keeper").start(this::run);
  }

  private void run() {
    boolean told = false;
    while (running) {
      try {
        pass();
        told = false;
      } catch (RuntimeException e) {
        if (!told) {
          Retried.tell(LOG, "The log could not be kept; it is tried again", e);
        }
        told = true;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void pass() {
    for (int some = engine.log().place(); some > 0 && running; some = engine.log().place()) {
      placed = true;
    }
    Instant now = clock.instant();
    if (Duration.between(signed, now).compareTo(BETWEEN_SIGNATURES) >= 0) {
      sign(now);
    }
    while (engine.keepInbox(HEARD_AT_ONCE, LogKeeping::untold) > 0 && running) {
      // as long as there is more
    }
  }

  private static void untold(CaseId id, RuntimeException failure) {
    LOG.error("What waits of case {} could not be told; it is out of the inbox", id, failure);
  }

  private void sign(Instant now) {
    signed = now;
    watch.look(!placed && engine.log().isBehind(), now);
    placed = false;
    Optional<Checkpoint> newest = engine.log().sign();
    boolean grown =
        newest.isPresent() && !newest.map(Checkpoint::line).equals(last.map(Checkpoint::line));
    if (grown && Duration.between(anchored, now).compareTo(BETWEEN_ANCHORS) >= 0) {
      anchored = now;
      last = newest;
      anchors.add(newest.get());
    }
  }

  /** The last pass, so that what was acknowledged is signed before the program ends. */
  @Override
  public void stop() {
    running = false;
    try {
      thread.join(Duration.ofSeconds(5));
      while (engine.log().place() > 0) {
        // the rest
      }
      anchored = Instant.EPOCH;
      sign(clock.instant());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      Retried.tell(LOG, "The log could not be signed at the end; the next start does it", e);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
