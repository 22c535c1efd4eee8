package org.gongbao.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Many commands, or many due cases, in parts of well under a second: each part is decided in one
 * sitting and written as one. A part that cannot stand together is halved, and what cannot stand
 * with anything goes the ordinary way; so one that fails holds up no other, and the rulings are
 * those of one after the other.
 */
final class Bulk {

  private static final int AT_ONCE = 250;

  private Bulk() {}

  /**
   * Works through a list.
   *
   * @param together answers for a whole part; empty if it cannot stand together
   * @param alone the ordinary way of one
   */
  static <T, A> List<A> through(
      List<T> all, Function<List<T>, Optional<List<A>>> together, Function<T, A> alone) {
    List<A> answers = new ArrayList<>(all.size());
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<T> part = all.subList(from, Math.min(from + AT_ONCE, all.size()));
      part(part, together, alone, answers);
    }
    return answers;
  }

  private static <T, A> void part(
      List<T> part,
      Function<List<T>, Optional<List<A>>> together,
      Function<T, A> alone,
      List<A> answers) {
    if (part.size() == 1) {
      answers.add(alone.apply(part.getFirst()));
      return;
    }
    Optional<List<A>> whole = together.apply(part);
    if (whole.isPresent()) {
      answers.addAll(whole.get());
      return;
    }
    int half = part.size() / 2;
    part(part.subList(0, half), together, alone, answers);
    part(part.subList(half, part.size()), together, alone, answers);
  }
}
