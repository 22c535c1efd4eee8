package org.gongbao.law;

/**
 * A point that a named role must judge or supply before a rule can answer (待判事项).
 *
 * @param point name of the missing fact, unique within a case: {@code disagreement-is-wide}
 * @param clause the clause that leaves the point open
 * @param role the role that may supply it
 * @param sentence what is asked
 */
public record Question(String point, ClauseId clause, String role, Sentence sentence) {}
