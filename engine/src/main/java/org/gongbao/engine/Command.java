package org.gongbao.engine;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What is asked: an action on a case, by whom, effective when.
 *
 * @param target the case; for an opening, an id that does not exist yet
 * @param action name of the action; for an opening, {@code procedure/action}
 * @param input the action's input, by its schema
 * @param actor who asks
 * @param effectiveAt instant from which it counts in law; never in the future; {@link #AT_ONCE}
 * @param key the client's own key; a repeat of it answers as the first time
 */
public record Command(
    CaseId target, String action, JsonNode input, Actor actor, Instant effectiveAt, String key) {

  /** Effective at the instant at which the engine works on it. */
  public static final Instant AT_ONCE = Instant.MAX;

  private static final int LONGEST_KEY = 200;

  public Command {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException(
          "Expected a key of 1 to " + LONGEST_KEY + " characters but got " + key.length());
    }
    if (InputCheck.isControlled(key)) {
      throw new IllegalArgumentException("Expected a key without control characters");
    }
  }

  Command effective(Instant at) {
    return new Command(target, action, input, actor, at, key);
  }

  /** The same on another case. */
  Command on(CaseId other) {
    return new Command(other, action, input, actor, effectiveAt, key);
  }

  boolean opens() {
    return action.indexOf('/') > 0;
  }

  String openedProcedure() {
    return action.substring(0, action.indexOf('/'));
  }

  String plainAction() {
    return action.substring(action.indexOf('/') + 1);
  }
}
