package org.gongbao.city.casework;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.gongbao.city.database.Retried;
import org.gongbao.city.people.Succession;
import org.gongbao.city.people.Successions;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Outcome;
import org.gongbao.engine.Reassignment;
import org.gongbao.law.Ruling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the open cases of organs that are no more go over to those that took their place (案件批量移交),
 * some hundred at a time. What remains to be done is read from the cases themselves, so a run that
 * broke off goes on, and a case that is tied to such an organ later goes over as well.
 */
@Component
public final class Reassignments implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Reassignments.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int AT_ONCE = 200;

  /** Rounds after which what was finished is looked at again. */
  private static final int LOOK_AGAIN = 12;

  private final Engine engine;
  private final Successions successions;
  private final ReentrantLock one = new ReentrantLock();
  private volatile boolean running;
  private volatile boolean stopping;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  /** The job over an engine. */
  public Reassignments(Engine engine, Successions successions) {
    this.engine = engine;
    this.successions = successions;
  }

  /**
   * One round: every succession that counts today, as far as {@code mostBatches} go.
   *
   * @param finishedToo true to look again at those that were finished
   * @return how many cases went over
   */
  public int round(int mostBatches, boolean finishedToo) {
    int gone = 0;
    int batches = mostBatches;
    for (Succession one : successions.due()) {
      if (finishedToo || !successions.progress(one.id()).finished()) {
        Run run = new Run(one, batches);
        gone += run.go();
        batches = run.batchesLeft;
      }
    }
    return gone;
  }

  /** One succession on its way. */
  private final class Run {
    private final Succession succession;
    private final Map<String, CaseId> after = new HashMap<>();
    private int batchesLeft;
    private long failed;

    Run(Succession succession, int batches) {
      this.succession = succession;
      batchesLeft = batches;
    }

    int go() {
      Successions.Progress before = successions.progress(succession.id());
      if (!before.begun()) {
        successions.movePeople(succession);
        before = new Successions.Progress(open(), 0, 0, true, false);
        successions.note(succession.id(), before);
      }
      int gone = 0;
      boolean whole = true;
      for (String predecessor : succession.predecessors()) {
        List<Reassignment.Open> page = page(predecessor);
        while (!page.isEmpty() && batchesLeft > 0 && !stopping) {
          gone += over(predecessor, page);
          batchesLeft--;
          note(before.total(), false);
          page = page(predecessor);
        }
        whole &= page.isEmpty();
      }
      if (whole && (gone > 0 || !before.finished())) {
        note(before.total(), failed == 0);
      }
      return gone;
    }

    private List<Reassignment.Open> page(String predecessor) {
      List<Reassignment.Open> page =
          engine.openCases().of(predecessor, Optional.ofNullable(after.get(predecessor)), AT_ONCE);
      if (!page.isEmpty()) {
        after.put(predecessor, page.getLast().id());
      }
      return page;
    }

    private long open() {
      return succession.predecessors().stream().mapToLong(engine.openCases()::count).sum();
    }

    private void note(long total, boolean finished) {
      long open = open();
      long all = Math.max(total, open);
      successions.note(
          succession.id(),
          new Successions.Progress(all, all - open, failed, true, finished && open == 0));
    }

    private int over(String predecessor, List<Reassignment.Open> page) {
      Map<String, List<Reassignment.Open>> bySuccessor = new TreeMap<>();
      for (Reassignment.Open one : page) {
        bySuccessor
            .computeIfAbsent(
                succession.successor(predecessor, one.divisions()), to -> new ArrayList<>())
            .add(one);
      }
      int gone = 0;
      for (Map.Entry<String, List<Reassignment.Open>> entry : bySuccessor.entrySet()) {
        gone += over(predecessor, entry.getKey(), entry.getValue());
      }
      return gone;
    }

    private int over(String from, String to, List<Reassignment.Open> cases) {
      Reassignment order =
          new Reassignment(from, to, Long.toString(succession.id()), succession.document());
      Actor by = new Actor(succession.orderedBy(), "", List.of(), true);
      try {
        return granted(engine.openCases().reassign(by, order, cases));
      } catch (RuntimeException e) {
        if (cases.size() == 1) {
          failed++;
          Retried.tell(
              LOG,
              "Case %s could not go over; it is tried again".formatted(cases.getFirst().id()),
              e);
          return 0;
        }
      }
      // one of them is at fault: the others shall not wait for it
      return cases.stream().mapToInt(one -> over(from, to, List.of(one))).sum();
    }

    /** What is refused has gone over, was closed or moved meanwhile: it is read anew. */
    private static int granted(List<Outcome> outcomes) {
      return (int)
          outcomes.stream()
              .filter(outcome -> outcome.ruling() instanceof Ruling.Granted && !outcome.repeated())
              .count();
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("reassignments").start(this::run);
  }

  private void run() {
    boolean told = false;
    int rounds = 0;
    while (running) {
      one.lock();
      try {
        round(Integer.MAX_VALUE, rounds % LOOK_AGAIN == 0);
        rounds++;
        told = false;
      } catch (RuntimeException e) {
        if (!told) {
          Retried.tell(LOG, "Cases could not go over; it is tried again", e);
        }
        told = true;
      } finally {
        one.unlock();
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Waits for the batch in hand, so that no write is torn off. */
  @Override
  public void stop() {
    running = false;
    stopping = true;
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
