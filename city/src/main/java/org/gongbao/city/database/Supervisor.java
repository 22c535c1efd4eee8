package org.gongbao.city.database;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over the embedded PostgreSQL, on a thread of its own: one that died is started again on
 * its directory and port, where the pools find it by themselves. If that fails several times it is
 * lost, and the program has to end.
 */
final class Supervisor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final int ATTEMPTS = 5;

  private final PostgresServer server;
  private final Runnable died;
  private final Consumer<BrokenDatabaseException> lost;
  private final ReentrantLock reviving = new ReentrantLock();
  private volatile boolean watching = true;

  private Supervisor(PostgresServer server, Runnable died, Consumer<BrokenDatabaseException> lost) {
    this.server = server;
    this.died = died;
    this.lost = lost;
  }

  /**
   * Begins to watch.
   *
   * @param died told of each death, before the start
   * @param lost told once, when it does not start again
   */
  static Supervisor of(
      PostgresServer server, Runnable died, Consumer<BrokenDatabaseException> lost) {
    Supervisor supervisor = new Supervisor(server, died, lost);
    Thread.ofVirtual().name("postgresql-supervisor").start(supervisor::watch);
    return supervisor;
  }

  private void watch() {
    while (watching) {
      try {
        revive();
        Thread.sleep(LOOK);
      } catch (BrokenDatabaseException e) {
        watching = false;
        lost.accept(
            new BrokenDatabaseException(
                "Expected PostgreSQL to start again after its death but %d attempts failed"
                    .formatted(ATTEMPTS),
                e));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void revive() {
    reviving.lock();
    try {
      if (watching && !server.isRunning()) {
        long since = System.nanoTime();
        died.run();
        server.launch(ATTEMPTS);
        LOG.warn(
            "PostgreSQL had died and was started again in {} ms; nothing committed is lost",
            Duration.ofNanos(System.nanoTime() - since).toMillis());
      }
    } finally {
      reviving.unlock();
    }
  }

  /** Waits for a start under way, so that whoever stops the server finds it whole. */
  @Override
  public void close() {
    reviving.lock();
    try {
      watching = false;
    } finally {
      reviving.unlock();
    }
  }
}
