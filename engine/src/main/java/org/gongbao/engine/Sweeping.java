package org.gongbao.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** One pass over the cases that are due, part after part, each part as one write. */
final class Sweeping {

  private static final int AT_ONCE = 1_000;

  private final Reading reading;
  private final Together together;
  private final Predicate<CaseId> alone;

  /**
   * A pass.
   *
   * @param alone the ordinary way to settle one case; true if something was due
   */
  Sweeping(Reading reading, Together together, Predicate<CaseId> alone) {
    this.reading = reading;
    this.together = together;
    this.alone = alone;
  }

  int sweep(int most, BiConsumer<CaseId, RuntimeException> failed) {
    int settled = 0;
    try (Due due = reading.due()) {
      List<CaseId> part = due.next(Math.min(most, AT_ONCE));
      while (!part.isEmpty()) {
        settled += settled(part, failed);
        part = settled < most ? due.next(Math.min(most - settled, AT_ONCE)) : List.of();
      }
    }
    return settled;
  }

  private int settled(List<CaseId> part, BiConsumer<CaseId, RuntimeException> failed) {
    List<Boolean> did = Bulk.through(part, this::together, id -> settled(id, failed));
    return (int) did.stream().filter(one -> one).count();
  }

  /** A part in which one case fails is taken apart, so that only that one is told. */
  private Optional<List<Boolean>> together(List<CaseId> ids) {
    try {
      return together.settle(ids);
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  private boolean settled(CaseId id, BiConsumer<CaseId, RuntimeException> failed) {
    try {
      return alone.test(id);
    } catch (RuntimeException e) {
      failed.accept(id, e);
      return false;
    }
  }
}
