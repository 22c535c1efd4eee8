package org.gongbao.engine;

import java.time.Instant;
import java.util.List;
import org.gongbao.law.ClauseId;
import tools.jackson.databind.JsonNode;

/** The engine's own events; their types begin with {@code engine/}. */
sealed interface EngineEvent extends CaseEvent {

  /** An action was granted that has no event of its own. */
  record Acted() implements EngineEvent {}

  /**
   * A clock fell due.
   *
   * @param turns how many due instants this event stands for; more than 1 after catching up
   * @param refusedBy clause that refused the action to be fired; empty if it was done, or none
   */
  record ClockFired(@Open String clock, int run, Instant due, int turns, List<ClauseId> refusedBy)
      implements EngineEvent {}

  /** The bearer of a clock was warned, for the {@code number}-th time. */
  record ClockWarned(@Open String clock, int run, int number) implements EngineEvent {}

  /** Points are open; the command waits, sealed. */
  record Asked(List<ClauseId> clauses, Personal<JsonNode> held) implements EngineEvent {}

  /** A point was judged, by whom and why. */
  record Answered(int question, @Open String point, @Open String role, Personal<String> why)
      implements EngineEvent {}

  /** What a held command came to, when it was not granted. */
  record HeldRefused(ClauseId clause, @Open String kind) implements EngineEvent {}

  /** Firings that an action recorded later has taken back. */
  record Annulled(List<Integer> revisions, @Open String clock) implements EngineEvent {}

  /** One of several bodies signed. */
  record Signed(@Open String signOff, @Open String role) implements EngineEvent {}

  /** One of several bodies returned the paper. */
  record Returned(@Open String signOff, @Open String role, Personal<String> reason)
      implements EngineEvent {}

  /** A returned paper was put before its body again. */
  record Resubmitted(@Open String signOff, @Open String role) implements EngineEvent {}

  /** The case follows another version of its procedure. */
  record Repinned(int from, int to) implements EngineEvent {}

  /** Rows staged for a batch count from now on; the root is over their commitments. */
  record Entered(@Open String register, long rows, @Open String root) implements EngineEvent {}

  /** A subject's sealed parts were erased from these events of the case. */
  record Erased(@Open String subject, List<Integer> revisions) implements EngineEvent {}

  /** The case was given to another node, with its signed head. */
  record Released(int toNode, @Open String signedHead) implements EngineEvent {}

  /** The case was taken over from another node. */
  record TakenOver(int fromNode, @Open String signedHead) implements EngineEvent {}
}
