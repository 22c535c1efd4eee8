package org.gongbao.law;

/**
 * A point that a named role must judge or supply before a rule can answer (待判事项). The answer is a
 * value that a rule reads and lies open in the log; what there is to say about it is its reason.
 *
 * @param point name of the missing fact, unique within a case: {@code disagreement-is-wide}
 * @param clause the clause that leaves the point open
 * @param role the role that may supply it
 * @param sentence what is asked
 * @param kind what an answer looks like
 */
public record Question(String point, ClauseId clause, String role, Sentence sentence, Kind kind) {

  /** What an answer looks like. */
  public enum Kind {
    /** Judged: yes or no. */
    YES_NO,
    /** A day. */
    DAY,
    /** A figure or a code word; never a sentence, never a name. */
    VALUE
  }

  /** A question to be judged by yes or no. */
  public Question(String point, ClauseId clause, String role, Sentence sentence) {
    this(point, clause, role, sentence, Kind.YES_NO);
  }
}
