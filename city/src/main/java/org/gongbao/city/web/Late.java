package org.gongbao.city.web;

import java.util.List;
import org.gongbao.law.ClauseId;

/**
 * The part of a form in which a reader says that an action took effect earlier.
 *
 * @param ground clauses that let it be recorded later; none if no clause does
 * @param fields the day and the time
 * @param open true if something is filled in, so that it must be seen
 */
public record Late(List<ClauseId> ground, List<Field> fields, boolean open) {
  public Late {
    ground = List.copyOf(ground);
    fields = List.copyOf(fields);
  }
}
