package org.gongbao.city.ledger;

import java.time.Duration;
import org.gongbao.city.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the books, on one thread of its own, as soon as something stands in the log. */
@Component
final class BooksKeeping implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(BooksKeeping.class);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Bookkeeping bookkeeping;
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  BooksKeeping(Bookkeeping bookkeeping) {
    this.bookkeeping = bookkeeping;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("ledger").start(this::run);
  }

  private void run() {
    boolean told = false;
    while (running) {
      try {
        while (running && bookkeeping.pass() > 0) {
          // as long as there is more
        }
        told = false;
      } catch (RuntimeException e) {
        if (!told) {
          tell(e);
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

  private static void tell(RuntimeException failure) {
    if (Outage.caused(failure)) {
      LOG.warn("Books could not be kept; it is tried again (the database is out of reach)");
    } else {
      LOG.error("Books could not be kept; it is tried again", failure);
    }
  }

  /** What is not booked by now, the next start books. */
  @Override
  public void stop() {
    running = false;
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
