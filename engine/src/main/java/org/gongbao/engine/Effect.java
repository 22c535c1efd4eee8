package org.gongbao.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Period;
import org.gongbao.law.Question;
import tools.jackson.databind.JsonNode;

/**
 * What an event does to the engine's part of a case. Effects follow from the declaration at the
 * time of deciding and are kept in the event's header, so a case is rebuilt without asking a
 * declaration or a parameter again.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "$do")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Effect.Moved.class, name = "move"),
  @JsonSubTypes.Type(value = Effect.Started.class, name = "start"),
  @JsonSubTypes.Type(value = Effect.Ended.class, name = "end"),
  @JsonSubTypes.Type(value = Effect.Restarted.class, name = "restart"),
  @JsonSubTypes.Type(value = Effect.Turned.class, name = "turn"),
  @JsonSubTypes.Type(value = Effect.Warned.class, name = "warn"),
  @JsonSubTypes.Type(value = Effect.Paused.class, name = "pause"),
  @JsonSubTypes.Type(value = Effect.Resumed.class, name = "resume"),
  @JsonSubTypes.Type(value = Effect.Extended.class, name = "extend"),
  @JsonSubTypes.Type(value = Effect.Tied.class, name = "tie"),
  @JsonSubTypes.Type(value = Effect.Posted.class, name = "post"),
  @JsonSubTypes.Type(value = Effect.Ordered.class, name = "paper"),
  @JsonSubTypes.Type(value = Effect.Sent.class, name = "send"),
  @JsonSubTypes.Type(value = Effect.Asked.class, name = "ask"),
  @JsonSubTypes.Type(value = Effect.Answered.class, name = "answer"),
  @JsonSubTypes.Type(value = Effect.Annulled.class, name = "annul"),
  @JsonSubTypes.Type(value = Effect.Closed.class, name = "close"),
  @JsonSubTypes.Type(value = Effect.Repinned.class, name = "repin"),
})
sealed interface Effect {

  /** A track has a new present value. */
  record Moved(String track, String to) implements Effect {}

  /** A clock began a run. */
  record Started(Clock.Run run) implements Effect {}

  /** A run is over, by falling due or by an action. */
  record Ended(String clock, int run, Clock.State how, Instant at) implements Effect {}

  /** A recurrence counts anew from an instant. */
  record Restarted(String clock, int run, Instant from) implements Effect {}

  /** A recurrence fell due, once or, caught up, several times. */
  record Turned(String clock, int run, int turns) implements Effect {}

  /** The bearer of a run was warned once more. */
  record Warned(String clock, int run) implements Effect {}

  /** A run stands still, on a legal ground. */
  record Paused(String clock, int run, Instant at, ClauseId ground) implements Effect {}

  /** A run goes on. */
  record Resumed(String clock, int run, Instant at) implements Effect {}

  /** A run was given another length, on a legal ground. */
  record Extended(String clock, int run, Period period, ClauseId ground) implements Effect {}

  /** A relation began or ended. */
  record Tied(Tie tie) implements Effect {}

  /** A quantity moved. */
  record Posted(Posting posting) implements Effect {}

  /** A paper was ordered. */
  record Ordered(String paper) implements Effect {}

  /** A command was given to another case. */
  record Sent(CaseId to, String action) implements Effect {}

  /** A question was asked; a command is held, and so are the clocks it would stop. */
  record Asked(int id, Question question, int heldIn, List<String> holds) implements Effect {}

  /** A question was answered, or its held command decided. */
  record Answered(int id, String point, JsonNode answer) implements Effect {}

  /** Earlier events of a clock are passed over from now on. */
  record Annulled(List<Integer> revisions) implements Effect {}

  /** Nothing more is to be done on the case. */
  record Closed(Instant at) implements Effect {}

  /** The case follows another version of its procedure. */
  record Repinned(int version) implements Effect {}
}
