package org.gongbao.city.relief.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Walks a population on several threads, chunk by chunk; whoever is free takes the next. A thread
 * has one chunk, so memory does not grow with the people.
 */
public final class Parallel {

  private Parallel() {}

  /** What is done with the people of a chunk; one for each thread. */
  public interface Work {
    /** Takes a chunk, which holds others at the next call. */
    void take(Chunk people);
  }

  /**
   * What a thread has done.
   *
   * @param workNanos time spent in {@link Work#take}, without making the people
   */
  public record Done<W extends Work>(W work, long workNanos) {}

  /** A run that was ended before it was done. */
  @SuppressWarnings("serial")
  public static final class CancelledException extends RuntimeException {
    CancelledException() {
      super("Cancelled");
    }
  }

  /**
   * Walks all people.
   *
   * @throws CancelledException if the watch ended it
   */
  public static <W extends Work> List<Done<W>> each(
      Population population, int threads, Watch watch, Supplier<W> works) {
    AtomicInteger next = new AtomicInteger();
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    List<Worker<W>> workers = new ArrayList<>();
    for (int i = 0; i < Math.clamp(threads, 1, population.chunks()); i++) {
      workers.add(new Worker<>(population, watch, works.get(), next, failures));
    }
    // one works here, the others beside it
    List<Thread> beside =
        workers.stream()
            .skip(1)
            .map(worker -> Thread.ofPlatform().name("population").daemon().start(worker))
            .toList();
    workers.getFirst().run();
    await(beside);
    switch (failures.peek()) {
      case null -> {}
      case RuntimeException broken -> throw broken;
      case Throwable broken -> throw new IllegalStateException("A run broke off", broken);
    }
    if (watch.isCancelled()) {
      throw new CancelledException();
    }
    return workers.stream().map(worker -> new Done<>(worker.work, worker.nanos)).toList();
  }

  private static void await(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      boolean ended = false;
      while (!ended) {
        try {
          thread.join();
          ended = true;
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Worker<W extends Work> implements Runnable {
    private final Population population;
    private final Watch watch;
    private final W work;
    private final AtomicInteger next;
    private final Queue<Throwable> failures;
    private long nanos;

    Worker(
        Population population, Watch watch, W work, AtomicInteger next, Queue<Throwable> failures) {
      this.population = population;
      this.watch = watch;
      this.work = work;
      this.next = next;
      this.failures = failures;
    }

    @Override
    public void run() {
      try {
        Chunk chunk = new Chunk();
        for (int number = next.getAndIncrement();
            number < population.chunks() && !watch.isCancelled() && failures.isEmpty();
            number = next.getAndIncrement()) {
          population.fill(chunk, number);
          long began = System.nanoTime();
          work.take(chunk);
          nanos += System.nanoTime() - began;
          watch.done(chunk.size());
        }
      } catch (RuntimeException | Error e) {
        failures.add(e);
      }
    }
  }
}
