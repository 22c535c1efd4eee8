package org.gongbao.benchmarks;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;

/**
 * Clients that carry cases through their stages as fast as they can. Cases are opened in between,
 * by all clients at once, while no action runs; only the actions are timed.
 *
 * @param <C> how the contender names a case
 */
final class Load<C> implements AutoCloseable {

  /**
   * A client walks so many cases side by side, stage by stage: between two actions on a case lie
   * others, and every stage has the same share however short the pass.
   */
  private static final int SIDE_BY_SIDE = 8;

  private final Contender<C> contender;
  private final int casesEach;
  private final List<ArrayDeque<C>> openCases = new ArrayList<>();
  private final ExecutorService clients;

  Load(Contender<C> contender, int clientCount, int casesEach) {
    this.contender = contender;
    this.casesEach = casesEach;
    clients = Executors.newFixedThreadPool(clientCount);
    for (int i = 0; i < clientCount; i++) {
      openCases.add(new ArrayDeque<>());
    }
  }

  /** Runs until actions have been timed for so many seconds. */
  Tally run(double seconds, Server server) throws SQLException {
    Tally tally = Tally.NONE;
    while (tally.seconds() < seconds) {
      Tally opened = open();
      long wal = server.walBytes();
      Tally acted = act(seconds - tally.seconds());
      tally = tally.plus(opened).plus(acted).plus(wal(server.walBytes() - wal));
    }
    return tally;
  }

  private static Tally wal(long bytes) {
    return new Tally(0, 0, new long[0], bytes, 0, 0);
  }

  private Tally open() {
    long began = System.nanoTime();
    List<Callable<Long>> work = new ArrayList<>();
    for (ArrayDeque<C> cases : openCases) {
      work.add(() -> {
        long opened = 0;
        for (; cases.size() < casesEach; opened++) {
          cases.add(contender.open());
        }
        return opened;
      });
    }
    long opened = together(work).stream().mapToLong(Long::longValue).sum();
    return new Tally(0, 0, new long[0], 0, opened, (System.nanoTime() - began) / 1e9);
  }

  /** The first client that runs out of cases stops all, so that none works alone at the end. */
  private Tally act(double seconds) {
    AtomicBoolean over = new AtomicBoolean();
    long began = System.nanoTime();
    long end = began + (long) (seconds * 1e9);
    List<Callable<long[]>> work = new ArrayList<>();
    for (ArrayDeque<C> cases : openCases) {
      work.add(() -> new Client(cases, over, end).act());
    }
    List<long[]> micros = together(work);
    double took = (System.nanoTime() - began) / 1e9;
    long[] all = micros.stream().flatMapToLong(Arrays::stream).toArray();
    return new Tally(all.length, took, all, 0, 0, 0);
  }

  private <T> List<T> together(List<Callable<T>> work) {
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : clients.invokeAll(work)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted under load", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected every action to succeed", e);
    }
  }

  /** One client's part of a stretch. */
  private final class Client {
    private final ArrayDeque<C> cases;
    private final AtomicBoolean over;
    private final long end;
    private final LongStream.Builder micros = LongStream.builder();

    Client(ArrayDeque<C> cases, AtomicBoolean over, long end) {
      this.cases = cases;
      this.over = over;
      this.end = end;
    }

    /** Time of each action done. */
    long[] act() {
      while (!over.get() && cases.size() >= SIDE_BY_SIDE) {
        List<C> group = new ArrayList<>();
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
          group.add(cases.remove());
        }
        complete(group);
      }
      over.set(true);
      return micros.build().toArray();
    }

    private void complete(List<C> group) {
      for (int stage = 1; stage <= Contender.STAGES; stage++) {
        for (C one : group) {
          long began = System.nanoTime();
          if (over.get() || began > end) {
            over.set(true);
            return;
          }
          contender.complete(one, stage);
          micros.add((System.nanoTime() - began) / 1_000);
        }
      }
    }
  }

  @Override
  public void close() {
    clients.shutdownNow();
  }
}
