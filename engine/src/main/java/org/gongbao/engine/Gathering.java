package org.gongbao.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Commands that arrive while others are worked on are gathered and decided together, read in one
 * trip and written in one: the more ask at once, the less each costs. Alone, a command goes the
 * short way. Each is answered only once it is durable.
 */
final class Gathering {

  /** More in one part would make the first wait for the last. */
  private static final int MOST = 32;

  /** One part is decided while another is written. */
  private static final int PARTS_AT_ONCE = 2;

  private final Function<List<Asked>, List<Outcome>> together;
  private final Function<Asked, Outcome> alone;
  private final Semaphore parts = new Semaphore(PARTS_AT_ONCE);
  private final ConcurrentLinkedQueue<Asked> queue = new ConcurrentLinkedQueue<>();

  Gathering(Function<List<Asked>, List<Outcome>> together, Function<Asked, Outcome> alone) {
    this.together = together;
    this.alone = alone;
  }

  /**
   * A command and what its client saw.
   *
   * @param seen revision the client saw, if it said so
   */
  record Asked(Command command, OptionalInt seen, CompletableFuture<Outcome> answer) {}

  Outcome act(Command command, OptionalInt seen) {
    Asked asked = new Asked(command, seen, new CompletableFuture<>());
    if (queue.isEmpty() && parts.tryAcquire()) {
      try {
        return alone.apply(asked);
      } finally {
        next();
      }
    }
    queue.add(asked);
    if (parts.tryAcquire()) {
      next();
    }
    try {
      return asked.answer().join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  /** Whoever holds a permit sees to it that nobody who waits is forgotten, and gives it back. */
  private void next() {
    if (!queue.isEmpty()) {
      Thread.ofVirtual().name("gathering").start(this::work);
      return;
    }
    parts.release();
    // one may have come between the look and the release
    if (!queue.isEmpty() && parts.tryAcquire()) {
      next();
    }
  }

  private void work() {
    List<Asked> part = new ArrayList<>();
    for (Asked asked = queue.poll(); asked != null; asked = queue.poll()) {
      part.add(asked);
      if (part.size() == MOST) {
        break;
      }
    }
    try {
      answer(part);
    } finally {
      next();
    }
  }

  private void answer(List<Asked> part) {
    if (part.size() > 1) {
      try {
        List<Outcome> outcomes = together.apply(part);
        for (int i = 0; i < part.size(); i++) {
          part.get(i).answer().complete(outcomes.get(i));
        }
        return;
      } catch (Broken e) {
        // the machine is at fault, and waiting for it once for each would take minutes
        part.forEach(asked -> asked.answer().completeExceptionally(e));
        return;
      } catch (RuntimeException | Error _) {
        // one of them is at fault: each by itself, so that only that one hears of it
      }
    }
    for (Asked asked : part) {
      try {
        asked.answer().complete(alone.apply(asked));
      } catch (RuntimeException | Error e) {
        asked.answer().completeExceptionally(e);
      }
    }
  }
}
