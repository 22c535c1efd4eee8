package org.gongbao.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/**
 * A declared action (动作) of a procedure.
 *
 * @param schema contract of the input
 * @param bind makes the input's type of a JSON value that meets the schema
 * @param from for each track named, the stages from which it may be taken; empty for an opening
 * @param to for each track moved, its new stage, from the case's data after the fold
 * @param roles roles of which one must be held; empty if only a clock may take it
 * @param rules in order; those that need no input are asked by pages too
 * @param does the last rule, which makes the change
 * @param lateGround clause that allows recording it later than it took effect
 * @param lateJudge role that judges whether a firing with consequences is taken back
 * @param lateBy roles of which one must be held to record it later
 * @param keepsTrace true if its reasons are kept whole
 * @param enters registers of which the staged rows count from now on
 */
record Action(
    String name,
    boolean opening,
    Schema schema,
    Function<JsonNode, ?> bind,
    Map<String, Set<String>> from,
    Map<String, BiFunction<Record, Object, String>> to,
    List<String> roles,
    boolean inPerson,
    List<ClauseId> cites,
    List<Rule> rules,
    Body<Ruling<Change>> does,
    Body<List<Tie>> ties,
    List<Asking> needs,
    List<String> starts,
    List<String> papers,
    Optional<ClauseId> lateGround,
    String lateJudge,
    List<String> lateBy,
    boolean closes,
    boolean keepsTrace,
    List<Register<?>> enters) {

  /**
   * One rule of an action with the day whose law it asks.
   *
   * @param day day of the law; empty for the day the action takes effect
   * @param readsInput false if it can be asked before there is an input
   */
  record Rule(Optional<Body<LocalDate>> day, boolean readsInput, Body<? extends Ruling<?>> body) {}

  /** Code of the policy, with the action's input of whatever type it declared. */
  interface Body<R> {
    R of(Known known, Object input, Actor actor);
  }

  /**
   * A need of the action and the keys it asks for.
   *
   * @param readsInput false if the case alone names the keys, so that guards have the facts before
   *     there is an input
   */
  record Asking(
      Need<?> need, boolean readsInput, BiFunction<CaseFile, JsonNode, Collection<String>> keys) {}

  /** The clause to name when the action itself is refused. */
  ClauseId clause() {
    return cites.getFirst();
  }
}
