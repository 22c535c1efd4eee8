package org.gongbao.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Where an actor stands towards one case: roles held, in this place, and recusal. */
record Standing(Known known, Actor actor) {

  static Standing of(Known known, Actor actor) {
    return new Standing(known, actor);
  }

  /** What the wall in the database asks, of a case in hand: a current tie is in the scope. */
  static boolean isSeen(String scope, CaseFile file, Instant at) {
    Set<String> keys = Set.of(scope.split(Tie.NEXT));
    return file.ties().stream()
        .anyMatch(
            tie -> tie.isCurrent(at) && keys.contains(Tie.key(tie.subject(), tie.capacity())));
  }

  /** Whether the actor may stage rows for a batch as it now stands. */
  static Ruling<Boolean> mayStage(CaseFile file, Register<?> register, Actor actor, Instant now) {
    Optional<Procedure.Staging> staging = file.procedure().staging(register);
    if (staging.isEmpty() || !staging.get().stages().contains(file.stage())) {
      return Ruling.refused(
          staging.isEmpty() ? RefusalKind.CONDITION_NOT_MET : RefusalKind.TOO_LATE,
          register.cites(),
          "engine.no-staging",
          register.name(),
          file.stage());
    }
    boolean recused =
        file.tied(Tie.RECUSED, now).stream()
            .anyMatch(tie -> tie.subject().equals("person/" + actor.person()));
    if (recused) {
      return Ruling.refused(
          RefusalKind.RECUSED, register.cites(), "engine.recused", actor.person());
    }
    List<String> roles = staging.get().roles().stream().sorted().toList();
    return roles.stream().anyMatch(role -> actor.holds(role, file, now))
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.WRONG_ROLE, register.cites(), "engine.wrong-role", String.join(",", roles));
  }

  Ruling<Boolean> mayTake(Action action) {
    if (actor.isClock()) {
      return Ruling.granted(true);
    }
    ClauseId clause = action.clause();
    if (action.roles().isEmpty()) {
      return Ruling.refused(RefusalKind.WRONG_ROLE, clause, "engine.only-a-clock", action.name());
    }
    return notRecused(clause)
        .then(yes -> holdsOneOf(action.roles(), clause))
        .then(yes -> lenderNotRecused(action.roles(), clause))
        .then(yes ->
            !action.inPerson() || known.law().condition(clause, "in-person", isHimself(action))
                ? Ruling.granted(true)
                : Ruling.refused(
                    RefusalKind.WRONG_ROLE, clause, "engine.in-person", action.name()));
  }

  private boolean isHimself(Action action) {
    return actor.inPerson() && new Standing(known, actor.asHimself()).holdsAny(action.roles());
  }

  /** Whoever must stand aside can send nobody in his stead. */
  private Ruling<Boolean> lenderNotRecused(List<String> roles, ClauseId fallback) {
    Set<String> recused = recused();
    Actor free = actor.without(grant -> recused.contains("person/" + grant.lentBy()));
    if (recused.isEmpty() || new Standing(known, free).holdsAny(roles)) {
      return Ruling.granted(true);
    }
    String lender =
        actor.grants().stream()
            .map(Grant::lentBy)
            .filter(by -> recused.contains("person/" + by))
            .findFirst()
            .orElse(actor.person());
    ClauseId clause = known.file().procedure().recusal().orElse(fallback);
    known.law().condition(clause, "not-recused", false);
    return Ruling.refused(RefusalKind.RECUSED, clause, "engine.recused", lender);
  }

  private Set<String> recused() {
    return known.file().tied(Tie.RECUSED, known.now()).stream()
        .map(Tie::subject)
        .collect(Collectors.toSet());
  }

  private boolean holdsAny(List<String> roles) {
    return known.file().revision() == 0
        ? roles.stream().anyMatch(actor::holds)
        : roles.stream().anyMatch(role -> actor.holds(role, known.file(), known.now()));
  }

  Ruling<Boolean> notRecused(ClauseId fallback) {
    boolean recused = recused().contains("person/" + actor.person());
    ClauseId clause = known.file().procedure().recusal().orElse(fallback);
    return recused && !known.law().condition(clause, "not-recused", false)
        ? Ruling.refused(RefusalKind.RECUSED, clause, "engine.recused", actor.person())
        : Ruling.granted(true);
  }

  /** Held for an organ or division tied to the case, or by a personal tie of that capacity. */
  Ruling<Boolean> holdsOneOf(List<String> roles, ClauseId clause) {
    List<Tie> ties =
        known.file().ties().stream().filter(tie -> tie.isCurrent(known.now())).toList();
    // an opening's place is looked at with its input, by the relations it begins
    boolean unopened = known.file().revision() == 0;
    return holdsOneOf(roles, clause, ties, unopened);
  }

  /** The same, towards relations that an opening is about to begin. */
  Ruling<Boolean> holdsOneOf(List<String> roles, ClauseId clause, List<Tie> ties) {
    return holdsOneOf(roles, clause, ties, false);
  }

  private Ruling<Boolean> holdsOneOf(
      List<String> roles, ClauseId clause, List<Tie> ties, boolean anywhere) {
    for (String role : roles) {
      if (ties.stream().anyMatch(tie -> actor.holdsBy(tie, role))
          || (anywhere && actor.holds(role))) {
        return Ruling.granted(true);
      }
    }
    boolean held = roles.stream().anyMatch(actor::holds);
    String wanted = String.join(", ", roles);
    known.law().condition(clause, held ? "in-this-place" : "role:" + wanted, false);
    return held
        ? Ruling.refused(RefusalKind.WRONG_PLACE, clause, "engine.wrong-place", wanted)
        : Ruling.refused(RefusalKind.WRONG_ROLE, clause, "engine.wrong-role", wanted);
  }
}
