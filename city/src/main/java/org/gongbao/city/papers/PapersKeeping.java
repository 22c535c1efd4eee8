package org.gongbao.city.papers;

import java.time.Duration;
import org.gongbao.city.database.Outage;
import org.gongbao.engine.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Numbers and makes papers, on one thread of its own, as soon as they are ordered. It refuses to
 * start where a procedure orders a paper that has no template.
 */
@Component
final class PapersKeeping implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PapersKeeping.class);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int HEARD_AT_ONCE = 500;
  private static final int MADE_AT_ONCE = 50;

  private final Engine engine;
  private final Numbering numbering;
  private final Making making;
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  PapersKeeping(Engine engine, Templates templates, Numbering numbering, Making making) {
    templates.demandAll(engine.procedures());
    this.engine = engine;
    this.numbering = numbering;
    this.making = making;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("papers").start(this::run);
  }

  private void run() {
    boolean told = false;
    while (running) {
      try {
        pass();
        told = false;
      } catch (RuntimeException e) {
        if (!told) {
          tell("Papers could not be numbered; it is tried again", e);
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
    while (running && engine.follow(Numbering.NAME, numbering, HEARD_AT_ONCE) > 0) {
      // as long as there is more
    }
    while (running && making.pass(MADE_AT_ONCE, PapersKeeping::untold) > 0) {
      // as long as there is more
    }
  }

  private static void untold(Paper paper, RuntimeException failure) {
    tell("Paper %s could not be made; it is tried again".formatted(paper.label()), failure);
  }

  private static void tell(String what, RuntimeException failure) {
    if (Outage.caused(failure)) {
      LOG.warn("{} (the database is out of reach)", what);
    } else {
      LOG.error("{}", what, failure);
    }
  }

  /** What is not done by now, the next start does. */
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
