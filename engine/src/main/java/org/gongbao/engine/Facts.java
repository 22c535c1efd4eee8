package org.gongbao.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facts that were loaded for one decision, each with its version. */
public final class Facts {

  /** No facts. */
  public static final Facts NONE = new Facts(Map.of());

  private final Map<String, Map<String, ? extends Need.Fact<?>>> byNeed;

  Facts(Map<String, Map<String, ? extends Need.Fact<?>>> byNeed) {
    this.byNeed = Map.copyOf(byNeed);
  }

  /** Facts from a map of one need; for tests of rules without a database. */
  public static <T> Facts of(Need<T> need, Map<String, Need.Fact<T>> facts) {
    return new Facts(Map.of(need.name(), Map.copyOf(facts)));
  }

  /** These and those of one more need; for whoever asks a rule again, beside a decision. */
  public <T> Facts and(Need<T> need, Map<String, Need.Fact<T>> facts) {
    Map<String, Map<String, ? extends Need.Fact<?>>> more = new HashMap<>(byNeed);
    more.put(need.name(), Map.copyOf(facts));
    return new Facts(more);
  }

  /**
   * The fact of one key; empty if there is none.
   *
   * @throws IllegalStateException if the rule did not declare the need
   */
  // a need's loader yields only its own type
  @SuppressWarnings("unchecked")
  public <T> Optional<T> get(Need<T> need, String key) {
    Map<String, ? extends Need.Fact<?>> facts = byNeed.get(need.name());
    if (facts == null) {
      throw new IllegalStateException("Expected the action to declare its need " + need.name());
    }
    return Optional.ofNullable(facts.get(key)).map(fact -> (T) fact.value());
  }

  /** Versions of all that was read: {@code need/key} to version, in order. */
  SortedMap<String, String> versions() {
    SortedMap<String, String> versions = new TreeMap<>();
    byNeed.forEach((need, facts) ->
        facts.forEach((key, fact) -> versions.put(need + "/" + key, fact.version())));
    return versions;
  }
}
