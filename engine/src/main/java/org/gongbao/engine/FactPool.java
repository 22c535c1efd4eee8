package org.gongbao.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Facts loaded once for all commands of a sitting: each need in one statement, as of its beginning.
 * A command gets only what it asks for, so its header names no more.
 */
final class FactPool {

  private final Reading reading;
  private final Map<String, Map<String, Need.Fact<?>>> found = new HashMap<>();
  private final Map<String, Set<String>> asked = new HashMap<>();

  FactPool(Reading reading) {
    this.reading = reading;
  }

  /** Loads what is asked for and not loaded yet. */
  void load(Map<Need<?>, Set<String>> keys, Instant now) {
    keys.forEach((need, of) -> load(need, of, now));
  }

  private void load(Need<?> need, Set<String> keys, Instant now) {
    Set<String> fresh = new HashSet<>(keys);
    fresh.removeAll(asked.computeIfAbsent(need.name(), none -> new HashSet<>()));
    if (!fresh.isEmpty()) {
      Map<String, Need.Fact<?>> facts = found.computeIfAbsent(need.name(), none -> new HashMap<>());
      facts.putAll(isCases(need) ? linked(fresh) : reading.facts(need, fresh, now));
      asked.getOrDefault(need.name(), Set.of()).addAll(fresh);
    }
  }

  /** The facts of one case by itself. */
  Facts facts(Map<Need<?>, Set<String>> keys, Instant now) {
    return keys.isEmpty() ? Facts.NONE : facts(keys, now, id -> Optional.empty());
  }

  /**
   * The facts of one command.
   *
   * @param inHand cases of the sitting itself: what is loaded of them may be older
   */
  Facts facts(
      Map<Need<?>, Set<String>> keys, Instant now, Function<String, Optional<CaseFile>> inHand) {
    Map<String, Map<String, ? extends Need.Fact<?>>> own = new HashMap<>();
    keys.forEach((need, of) -> {
      Map<String, Need.Fact<?>> facts = new HashMap<>();
      Set<String> rest = new HashSet<>(of);
      if (isCases(need)) {
        rest.removeIf(id -> {
          Optional<CaseFile> file = inHand.apply(id);
          file.ifPresent(linked -> facts.put(id, fact(linked)));
          return file.isPresent();
        });
      }
      load(need, rest, now);
      Map<String, Need.Fact<?>> pooled = found.getOrDefault(need.name(), Map.of());
      for (String key : rest) {
        Optional.ofNullable(pooled.get(key)).ifPresent(fact -> facts.put(key, fact));
      }
      own.put(need.name(), facts);
    });
    return new Facts(own);
  }

  private static boolean isCases(Need<?> need) {
    return need.name().equals(Need.CASES.name());
  }

  private Map<String, Need.Fact<?>> linked(Collection<String> ids) {
    Map<String, Need.Fact<?>> facts = new HashMap<>();
    List<CaseId> cases = ids.stream().map(CaseId::of).toList();
    reading
        .some(cases)
        .forEach(
            (id, loaded) -> loaded.file().ifPresent(file -> facts.put(id.toString(), fact(file))));
    return facts;
  }

  private static Need.Fact<CaseFile> fact(CaseFile file) {
    return new Need.Fact<>(file, Integer.toString(file.revision()));
  }
}
