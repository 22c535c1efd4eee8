package org.gongbao.city.web;

import java.util.List;
import org.gongbao.city.casework.CaseView.EventView;
import org.gongbao.law.ClauseId;

/** An event with what it tells and the clauses of its action. */
public record Happening(EventView event, List<Answer> facts, List<ClauseId> cites) {

  /** The event's own name: {@code notice-served} of {@code audit/notice-served}. */
  public String name() {
    return event.type().substring(event.type().indexOf('/') + 1);
  }
}
