package org.gongbao.city.database;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that is done again and again on one thread of its own while the application lives (循环). A
 * pass that fails is told of once and tried again, whatever broke: a loop that ends would be
 * silence.
 */
public abstract class Repeating implements SmartLifecycle {

  private final Logger log = LoggerFactory.getLogger(getClass());
  private final String name;
  private final String failure;
  private final Pace pace;
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  /**
   * How fast it goes.
   *
   * @param pause after a pass that found nothing more to do
   * @param afterFailure after one that failed
   * @param patience how long a stop waits for the pass in hand
   */
  public record Pace(Duration pause, Duration afterFailure, Duration patience) {

    /** A follower's: it hears within a moment, and what it leaves the next start does. */
    public static final Pace FOLLOWING =
        new Pace(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofSeconds(5));
  }

  /**
   * Work under a name.
   *
   * @param name of the thread
   * @param failure what is told when a pass fails
   */
  protected Repeating(String name, String failure, Pace pace) {
    this.name = name;
    this.failure = failure;
    this.pace = pace;
  }

  /** One pass; true if there is more to be done at once. */
  protected abstract boolean pass();

  @Override
  public final void start() {
    running = true;
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  private void run() {
    boolean told = false;
    while (running) {
      Duration rest;
      try {
        rest = pass() ? Duration.ZERO : pace.pause();
        told = false;
      } catch (RuntimeException | Error e) {
        if (!told) {
          tell(failure, e);
        }
        told = true;
        rest = pace.afterFailure();
      }
      try {
        Thread.sleep(rest);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Tells of what failed within a pass and is tried again. */
  protected final void tell(String what, Throwable cause) {
    Retried.tell(log, what, cause);
  }

  /** The pass in hand is finished, so that no write is torn off. */
  @Override
  public final void stop() {
    running = false;
    try {
      thread.join(pace.patience());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public final boolean isRunning() {
    return running;
  }
}
