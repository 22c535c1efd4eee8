package org.gongbao.city.audit.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a unit has set up for its internal audit (audit/4.1), and its rule on archives (30.1). */
public record SetUp(List<Shown> elements, Optional<ArchiveRule> archive) {

  static final SetUp NONE = new SetUp(List.of(), Optional.empty());

  /** The eight elements. */
  public enum Element {
    /** Internal audit is carried out. */
    OPERATION,
    /** The system of rules (内部审计制度). */
    RULES,
    /** Who leads it. */
    LEADERSHIP,
    /** The office and its staff. */
    OFFICE,
    /** Its funds. */
    FUNDING,
    /** Its information systems. */
    INFORMATION_SYSTEMS,
    /** The use of its results. */
    USE_OF_RESULTS,
    /** Accountability. */
    ACCOUNTABILITY;

    /** As written in names: {@code use-of-results}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The action that shows it. */
    String action() {
      return "show-" + this;
    }

    /** The task that is open until it is shown. */
    public String task() {
      return "element-" + this;
    }
  }

  /** An element with the day on which it was last shown to be there. */
  public record Shown(Element element, LocalDate on) {}

  /** How long archives are kept, as the unit's rule says. */
  public record ArchiveRule(int retentionYears, LocalDate on) {}

  SetUp shown(UnitEvent.ElementShown e) {
    List<Shown> next = new ArrayList<>(elements);
    next.removeIf(shown -> shown.element() == e.element());
    next.add(new Shown(e.element(), e.shown()));
    return new SetUp(List.copyOf(next), archive);
  }

  SetUp ruled(UnitEvent.ArchiveRuleRecorded e) {
    return new SetUp(elements, Optional.of(new ArchiveRule(e.retentionYears(), e.recorded())));
  }

  /** True if that element was shown. */
  public boolean has(Element element) {
    return elements.stream().anyMatch(shown -> shown.element() == element);
  }

  /** The elements that were not shown, in the order of the article. */
  public List<Element> missing() {
    return Arrays.stream(Element.values()).filter(element -> !has(element)).toList();
  }
}
