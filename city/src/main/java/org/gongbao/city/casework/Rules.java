package org.gongbao.city.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.law.LawBook;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;
import org.gongbao.law.WorkCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The register of stateless rules (规则登记): the law's own, then those of every policy. */
@Component
public class Rules {

  private final SequencedMap<String, StatelessRule> byName = new TreeMap<>();
  private final Supplier<LawBook> book;

  @Autowired
  Rules(ObjectProvider<Policy> policies, Supplier<LawBook> book) {
    this(policies.orderedStream().toList(), book);
  }

  /**
   * The rules of some policies, and the law's own.
   *
   * @throws IllegalStateException naming the rule, if one name stands for two
   */
  public Rules(List<Policy> policies, Supplier<LawBook> book) {
    this.book = book;
    List<StatelessRule> all = new ArrayList<>(DayRules.all());
    policies.forEach(policy -> all.addAll(policy.rules()));
    for (StatelessRule rule : all) {
      if (byName.putIfAbsent(rule.name(), rule) != null) {
        throw new IllegalStateException("Expected one rule of the name " + rule.name());
      }
    }
  }

  /** The rules of the package, for commands that run without the application. */
  public static Rules shipped() {
    LawBook law = Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina()));
    return new Rules(Policies.found(), () -> law);
  }

  /** All of them, by name. */
  public Collection<StatelessRule> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** The rule of that name: {@code audit/notice-period}. */
  public Optional<StatelessRule> rule(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * Asks a rule by the law of one day as published by another; nothing is stored.
   *
   * @param asOf day of the law
   * @param knownAt day by whose end it was published
   */
  public Ruling<?> ask(StatelessRule rule, LocalDate asOf, LocalDate knownAt, JsonNode input) {
    return rule.ask(book.get().on(asOf, knownAt, Tracer.on()), input);
  }
}
