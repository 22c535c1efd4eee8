package org.gongbao.city.audit.liability;

import java.util.Arrays;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * What is said of a violation beside what happened, as far as its item demands it.
 *
 * @param normBroken the audit broke law, Measures or norms
 * @param problemMissed a problem that should have been found was not
 * @param graveConsequence the consequences are grave
 * @param secret kind of secret leaked
 * @param rule reference of the rule broken
 */
public record Grounds(
    Optional<Boolean> normBroken,
    Optional<Boolean> problemMissed,
    Optional<Boolean> graveConsequence,
    Optional<Secret> secret,
    Optional<String> rule) {

  /** Nothing said. */
  public static final Grounds NONE =
      new Grounds(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * What is asked without a case.
   *
   * @param code item of articles 40 to 42
   */
  public record Input(
      String code,
      Optional<Boolean> normBroken,
      Optional<Boolean> problemMissed,
      Optional<Boolean> graveConsequence,
      Optional<Secret> secret,
      Optional<String> rule) {}

  /** The same of an item, without a case. */
  public static Ruling<Boolean> check(Law law, Input in) {
    Grounds said =
        new Grounds(
            in.normBroken(), in.problemMissed(), in.graveConsequence(), in.secret(), in.rule());
    return Arrays.stream(Conduct.values())
        .filter(one -> one.toString().equals(in.code()))
        .findFirst()
        .map(conduct -> check(law, conduct, said))
        .orElseGet(() ->
            Ruling.refused(
                RefusalKind.MALFORMED,
                Conduct.Group.AUDITEE.clause(),
                "engine.input",
                "/code",
                "input.choice",
                in.code()));
  }

  /** Granted if all is said that the item demands; what is not known is refused as missing. */
  public static Ruling<Boolean> check(Law law, Conduct conduct, Grounds said) {
    ClauseId clause = conduct.clause();
    return switch (conduct.demand()) {
      case NOTHING -> Ruling.granted(true);
      case THREE_FACTS ->
          fact(law, clause, "norm-broken", said.normBroken())
              .then(yes -> fact(law, clause, "problem-missed", said.problemMissed()))
              .then(yes -> fact(law, clause, "grave-consequence", said.graveConsequence()));
      case SECRET -> given(law, clause, "secret-kind", "audit.no-secret-kind", said.secret());
      case RULE -> given(law, clause, "rule-named", "audit.no-rule-reference", said.rule());
    };
  }

  private static Ruling<Boolean> fact(
      Law law, ClauseId clause, String key, Optional<Boolean> fact) {
    if (fact.isEmpty()) {
      return Ruling.refused(RefusalKind.MISSING, clause, "audit.three-facts-unknown");
    }
    return law.condition(clause, key, fact.get())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, clause, "audit.three-facts");
  }

  private static Ruling<Boolean> given(
      Law law, ClauseId clause, String key, String sentence, Optional<?> what) {
    return law.condition(clause, key, what.isPresent())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, clause, sentence);
  }
}
