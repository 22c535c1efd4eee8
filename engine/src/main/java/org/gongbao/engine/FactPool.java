package org.gongbao.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts loaded once for all commands of a sitting: each need in one statement, as of its beginning.
 * A command gets only what it asks for, so its header names no more.
 */
final class FactPool {

  /** The cases of a sitting that exist, as far as they have come; asked, never copied. */
  interface InHand {

    /** No case. */
    InHand NONE =
        new InHand() {
          @Override
          public Optional<CaseFile> of(CaseId id) {
            return Optional.empty();
          }

          @Override
          public Stream<CaseFile> all() {
            return Stream.empty();
          }
        };

    /** The case of that id, if it is in hand. */
    Optional<CaseFile> of(CaseId id);

    /** All of them. */
    Stream<CaseFile> all();
  }

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
      facts.putAll(loaded(need, fresh, now));
      asked.getOrDefault(need.name(), Set.of()).addAll(fresh);
    }
  }

  /** The facts of one case by itself. */
  Facts facts(Map<Need<?>, Set<String>> keys, Instant now) {
    return keys.isEmpty() ? Facts.NONE : facts(keys, now, InHand.NONE);
  }

  /**
   * The facts of one command.
   *
   * @param inHand the sitting itself: what is loaded of its cases may be older
   */
  Facts facts(Map<Need<?>, Set<String>> keys, Instant now, InHand inHand) {
    Map<String, Map<String, ? extends Need.Fact<?>>> own = new HashMap<>();
    keys.forEach((need, of) -> {
      Map<String, Need.Fact<?>> facts = new HashMap<>();
      Set<String> rest = new HashSet<>(of);
      if (isCases(need)) {
        rest.removeIf(id -> {
          Optional<CaseFile> file = inHand.of(CaseId.of(id));
          file.ifPresent(linked -> facts.put(id, fact(linked)));
          return file.isPresent();
        });
      }
      load(need, rest, now);
      Map<String, Need.Fact<?>> pooled = found.getOrDefault(need.name(), Map.of());
      for (String key : rest) {
        if (isTied(need)) {
          facts.put(key, tied(key, pooled, now, inHand));
        } else {
          Optional.ofNullable(pooled.get(key)).ifPresent(fact -> facts.put(key, fact));
        }
      }
      own.put(need.name(), facts);
    });
    return new Facts(own);
  }

  private Map<String, ? extends Need.Fact<?>> loaded(Need<?> need, Set<String> keys, Instant now) {
    if (isCases(need)) {
      return linked(keys);
    }
    return isTied(need) ? tied(keys, now) : reading.facts(need, keys, now);
  }

  private static boolean isTied(Need<?> need) {
    return need.name().equals(Need.TIED.name());
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

  private Map<String, Need.Fact<?>> tied(Collection<String> keys, Instant now) {
    Map<String, List<CaseId>> ids = new HashMap<>();
    reading.facts(Tied.IDS, keys, now).forEach((key, found) -> ids.put(key, found.value()));
    Map<CaseId, CaseFile> files = new HashMap<>();
    reading
        .some(ids.values().stream().flatMap(List::stream).distinct().toList())
        .forEach((id, one) -> one.file().ifPresent(file -> files.put(id, file)));
    Map<String, Need.Fact<?>> facts = new HashMap<>();
    ids.forEach((key, of) -> {
      List<CaseFile> cases =
          of.stream()
              .limit(Tied.MOST)
              .flatMap(id -> Optional.ofNullable(files.get(id)).stream())
              .toList();
      facts.put(key, fact(new Tied(cases, of.size() > Tied.MOST)));
    });
    return facts;
  }

  /** What was loaded, each case as far as the sitting has come with it, and what it opened. */
  private static Need.Fact<?> tied(
      String key, Map<String, Need.Fact<?>> pooled, Instant now, InHand inHand) {
    Tied stored =
        Optional.ofNullable(pooled.get(key)).map(one -> (Tied) one.value()).orElse(Tied.NONE);
    Tied.Key wanted = Tied.Key.of(key);
    List<CaseFile> cases = new ArrayList<>();
    inHand
        .all()
        .filter(file -> wanted.holds(file, now))
        .sorted(Comparator.comparing((CaseFile file) -> file.id().uuid()).reversed())
        .forEach(cases::add);
    stored.cases().stream().filter(file -> inHand.of(file.id()).isEmpty()).forEach(cases::add);
    return fact(new Tied(cases, stored.more()));
  }

  private static Need.Fact<Tied> fact(Tied tied) {
    return new Need.Fact<>(
        tied,
        tied.cases().stream()
            .map(file -> file.id() + ":" + file.revision())
            .collect(Collectors.joining(",")));
  }
}
