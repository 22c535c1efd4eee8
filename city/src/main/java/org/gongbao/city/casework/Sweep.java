package org.gongbao.city.casework;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.gongbao.city.database.Retried;
import org.gongbao.engine.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fires what is due, every second, on one thread of its own. What an action finds due it fires
 * itself, so nothing hangs on this but the time at which people see it.
 */
@Component
final class Sweep implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int AT_ONCE = 500;

  private final Engine engine;
  private final CityStart start;
  private final ReentrantLock one = new ReentrantLock();
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  Sweep(
      Engine engine,
      @Qualifier("keeper") DataSource keeper,
      @Value("${gongbao.demo:false}") boolean demo,
      @Value("${gongbao.city-time:}") String cityTime) {
    this.engine = engine;
    this.start = new CityStart(engine, new CityTime(keeper), demo, cityTime);
  }

  /** Fires what is due now, case by case; one that fails is logged and left for the next time. */
  int fireDue() {
    one.lock();
    try {
      return engine.sweep(
          AT_ONCE,
          (id, failure) ->
              Retried.tell(
                  LOG, "Case %s could not be settled; it is tried again".formatted(id), failure));
    } finally {
      one.unlock();
    }
  }

  @Override
  public void start() {
    start.begin();
    running = true;
    thread = Thread.ofVirtual().name("sweep").start(this::run);
  }

  private void run() {
    boolean told = false;
    while (running) {
      try {
        fireDue();
        told = false;
      } catch (RuntimeException e) {
        if (!told) {
          Retried.tell(LOG, "What is due could not be found; it is tried again", e);
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

  /** Waits for the case in hand, so that no write is torn off. */
  @Override
  public void stop() {
    running = false;
    one.lock();
    try {
      thread.interrupt();
    } finally {
      one.unlock();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
