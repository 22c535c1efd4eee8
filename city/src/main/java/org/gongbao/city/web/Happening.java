package org.gongbao.city.web;

import java.time.Duration;
import java.util.List;
import org.gongbao.city.casework.CaseView.EventView;
import org.gongbao.law.ClauseId;

/** An event with what it tells and the clauses of its action. */
public record Happening(EventView event, List<Answer> facts, List<ClauseId> cites) {

  private static final Duration AT_HAND = Duration.ofMinutes(1);

  /** True if it was recorded later than it took effect, by more than the time of the hand. */
  public boolean isLate() {
    return Duration.between(event.effectiveAt(), event.recordedAt()).compareTo(AT_HAND) > 0;
  }

  /** The event's own name: {@code notice-served} of {@code audit/notice-served}. */
  public String name() {
    return event.type().substring(event.type().indexOf('/') + 1);
  }
}
