package org.gongbao.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Sentence;
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

  /** A point is open; the command waits, sealed, in the first event of those it is asked by. */
  record Asked(ClauseId clause, Optional<Personal<JsonNode>> held) implements EngineEvent {}

  /** A point was judged, by whom and why. */
  record Answered(int question, @Open String point, @Open String role, Personal<String> why)
      implements EngineEvent {}

  /**
   * What a held command came to, when it was not granted.
   *
   * @param heldIn revision of the event in which it was held; 0 if a clock sent it
   */
  record HeldRefused(int heldIn, ClauseId clause, RefusalKind kind, Personal<Sentence> sentence)
      implements EngineEvent {}

  /** Firings that an action recorded later has taken back. */
  record Annulled(List<Integer> revisions) implements EngineEvent {}

  /** One of several bodies signed. */
  record Signed(@Open String signOff, @Open String role) implements EngineEvent {}

  /** One of several bodies returned the paper. */
  record Returned(@Open String signOff, @Open String role, Personal<String> reason)
      implements EngineEvent {}

  /** A returned paper was put before its body again. */
  record Resubmitted(@Open String signOff, @Open String role) implements EngineEvent {}

  /** The case follows another version of its procedure. */
  record Repinned(int from, int to) implements EngineEvent {}

  /**
   * The case went over from an organ that is no more to the one that took its place.
   *
   * @param order number of the order by which it went
   * @param document number of the document that is its ground
   */
  record Reassigned(
      @Open String fromOrgan, @Open String toOrgan, @Open String order, @Open String document)
      implements EngineEvent {}

  /** Rows staged for a batch count from now on; the root is over the whole rows. */
  record Entered(@Open String register, long rows, @Open String root) implements EngineEvent {}

  /**
   * A subject's sealed parts were erased from the case.
   *
   * @param rows how many of staged and entered rows were concerned, beside the events
   */
  record Erased(@Open String subject, List<Integer> revisions, long rows) implements EngineEvent {}

  /** The case was given to another node, with its signed head. */
  record Released(int toNode, @Open String signedHead) implements EngineEvent {}

  /** The case was taken over from another node. */
  record TakenOver(int fromNode, @Open String signedHead) implements EngineEvent {}

  /**
   * A paper that an event had ordered was made: numbered, and kept with this digest.
   *
   * @param orderedIn revision of the event that ordered it
   * @param sha256 digest of its bytes, hex
   */
  record Made(int orderedIn, @Open String paper, @Open String number, @Open String sha256)
      implements EngineEvent {}
}
