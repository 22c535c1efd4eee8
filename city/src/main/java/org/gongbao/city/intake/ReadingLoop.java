package org.gongbao.city.intake;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the files of runs read while the application lives, one after the other. */
@Component
final class ReadingLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReadingLoop.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final Reading reading;
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  ReadingLoop(Reading reading) {
    this.reading = reading;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("intake").start(this::run);
  }

  private void run() {
    boolean told = false;
    boolean swept = false;
    while (running) {
      Duration pause = PAUSE;
      try {
        if (!swept) {
          reading.sweep();
          swept = true;
        }
        boolean some = reading.next(() -> running);
        told = false;
        pause = some ? Duration.ZERO : PAUSE;
      } catch (RuntimeException | Error e) {
        // a broken machine is told of once and tried again: a loop that ends would be silence
        if (!told) {
          LOG.warn("A file of rows could not be read on; it is tried again", e);
        }
        told = true;
        pause = AFTER_FAILURE;
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** The part in hand is finished, so that no write is torn off. */
  @Override
  public void stop() {
    running = false;
    try {
      thread.join(Duration.ofSeconds(30));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
