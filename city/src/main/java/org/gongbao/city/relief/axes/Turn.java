package org.gongbao.city.relief.axes;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.dao.QueryTimeoutException;

/**
 * Lets one roll be reckoned at a time (轮候), for it reads much over the few connections that
 * settling and the log need too. Who would wait too long hears that it is busy.
 */
final class Turn {

  private final Semaphore free = new Semaphore(1, true);
  private final Duration longestWait;

  Turn(Duration longestWait) {
    this.longestWait = longestWait;
  }

  /** What comes of it; empty if it was busy, or took too long for one go. */
  <T> Optional<T> take(Supplier<T> reckoning) {
    if (!entered()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reckoning.get());
    } catch (QueryTimeoutException _) {
      return Optional.empty();
    } finally {
      free.release();
    }
  }

  private boolean entered() {
    try {
      return free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
