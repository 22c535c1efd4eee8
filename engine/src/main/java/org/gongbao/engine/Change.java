package org.gongbao.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What a granted action does. Clock effects, questions and papers are not here: they follow from
 * the procedure's declaration.
 *
 * @param events what happened, in order
 * @param ties relations begun, or ended (same subject and capacity with an end)
 * @param postings quantities moved
 * @param sends commands to other cases, decided in the same transaction, all or nothing
 */
public record Change(
    List<CaseEvent> events, List<Tie> ties, List<Posting> postings, List<Command> sends) {

  /** More than this in one change would hold too many cases at once. */
  static final int MOST_SENDS = 100;

  public Change {
    events = List.copyOf(events);
    ties = List.copyOf(ties);
    postings = List.copyOf(postings);
    sends = List.copyOf(sends);
  }

  /** Only events. */
  public static Change of(CaseEvent... events) {
    return new Change(List.of(events), List.of(), List.of(), List.of());
  }

  /** The same change with more relations. */
  public Change tied(Tie... more) {
    return new Change(events, join(ties, List.of(more)), postings, sends);
  }

  /** The same change with more relations. */
  public Change tied(List<Tie> more) {
    return new Change(events, join(ties, more), postings, sends);
  }

  /** The same change with more postings. */
  public Change posting(Posting... more) {
    return new Change(events, ties, join(postings, List.of(more)), sends);
  }

  /** The same change with more commands to other cases. */
  public Change sending(List<Command> more) {
    return new Change(events, ties, postings, join(sends, more));
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    List<T> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }
}
