package org.gongbao.city.gazette;

import org.gongbao.law.ClauseId;

/**
 * Something that executes a clause.
 *
 * @param clause the clause
 * @param kind what it is
 * @param name its name in its room
 */
public record Execution(ClauseId clause, Kind kind, String name) {

  /** What can execute a clause. */
  public enum Kind {
    RULE,
    ACTION,
    CLOCK,
    PAPER,
    PERMISSION,
    INDICATOR,
    /** A point that a named role judges; the clause counts as judgement if nothing else runs it. */
    QUESTION;

    /** The kind in lower case. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
