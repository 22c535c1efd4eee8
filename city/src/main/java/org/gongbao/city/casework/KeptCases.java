package org.gongbao.city.casework;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Listed;
import org.gongbao.engine.Waiting;

/**
 * Reads cases for an actor without those that are kept from him in person. The wall knows what an
 * office may see; this knows whom a case is about.
 */
record KeptCases(Engine engine, List<KeptFrom> declared) {

  private static final int AT_ONCE = 100;

  KeptCases {
    declared = List.copyOf(declared);
  }

  /** All that the policies declare. */
  static KeptCases of(Engine engine, List<Policy> policies) {
    return new KeptCases(
        engine, policies.stream().flatMap(policy -> policy.keptFrom().stream()).toList());
  }

  /** True if the case is kept from the actor now. */
  boolean isKept(Actor actor, CaseFile file) {
    return declared.stream()
        .filter(one -> one.procedure().equals(file.procedure().name()))
        .flatMap(one -> file.tied(one.capacity(), engine.now()).stream())
        .anyMatch(tie -> tie.subject().equals(subject(actor)));
  }

  private static String subject(Actor actor) {
    return "person/" + actor.person();
  }

  /** A case in the actor's sight; empty too if it is kept from him. */
  Optional<CaseFile> read(Actor actor, CaseId id) {
    return engine.read(actor, id).filter(file -> !isKept(actor, file));
  }

  /** The same actor with nothing that would let him see a case: to be answered as a stranger is. */
  static Actor stranger(Actor actor) {
    return new Actor(actor.person(), actor.organ(), List.of(), actor.inPerson());
  }

  List<Listed> list(Actor actor, Listed.Query query, int most) {
    return shown(
        actor, most, asked -> engine.list(actor, query, asked), Listed::procedure, Listed::id);
  }

  List<Waiting> waiting(Actor actor, Waiting.Query query, int most) {
    return shown(
        actor, most, asked -> engine.waiting(actor, query, asked), Waiting::procedure, Waiting::id);
  }

  List<CaseFile> files(Actor actor, Listed.Query query, int most) {
    return shown(
        actor,
        most,
        asked -> engine.files(actor, query, asked),
        file -> file.procedure().name(),
        CaseFile::id);
  }

  /** A page is as long as it was asked for, whatever is left out; most readers cost nothing. */
  private <T> List<T> shown(
      Actor actor,
      int most,
      IntFunction<List<T>> read,
      Function<T, String> procedure,
      Function<T, CaseId> id) {
    List<T> found = read.apply(most);
    if (found.stream().map(procedure).noneMatch(this::isDeclared)) {
      return found;
    }
    Set<CaseId> kept = of(actor);
    int asked = most;
    while (true) {
      List<T> left = found.stream().filter(one -> !kept.contains(id.apply(one))).toList();
      if (left.size() >= most || found.size() < asked) {
        return left.stream().limit(most).toList();
      }
      asked *= 2;
      found = read.apply(asked);
    }
  }

  private boolean isDeclared(String procedure) {
    return declared.stream().anyMatch(one -> one.procedure().equals(procedure));
  }

  /** All cases within the actor's scope that are kept from him. */
  private Set<CaseId> of(Actor actor) {
    Set<CaseId> kept = new HashSet<>();
    for (KeptFrom one : declared) {
      Optional<CaseId> after = Optional.empty();
      List<CaseFile> about;
      do {
        about = engine.files(actor, about(actor, one, after), AT_ONCE);
        about.stream().filter(file -> isKept(actor, file)).map(CaseFile::id).forEach(kept::add);
        after = about.isEmpty() ? after : Optional.of(about.getLast().id());
      } while (about.size() == AT_ONCE);
    }
    return kept;
  }

  private static Listed.Query about(Actor actor, KeptFrom one, Optional<CaseId> after) {
    return new Listed.Query(
        Optional.of(one.procedure()),
        Optional.empty(),
        Optional.of(subject(actor)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        after);
  }
}
