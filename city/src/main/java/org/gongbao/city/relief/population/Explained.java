package org.gongbao.city.relief.population;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.law.LawBook;
import org.gongbao.law.Tracer;

/** What one person of a population is owed under each law, item by item. */
public final class Explained {

  private Explained() {}

  /**
   * For a terminal.
   *
   * @throws IllegalArgumentException if the population has no such person
   */
  public static List<String> lines(SimulationResult.Request request, LawBook book, long number) {
    if (number < 0 || number >= request.persons()) {
      throw new IllegalArgumentException(
          "Expected a person from 0 to %d but got %d".formatted(request.persons() - 1, number));
    }
    Person person =
        Population.of(request.seed(), request.persons(), Assumptions.city()).person(number);
    Map<String, Map<Item, Long>> owed = new LinkedHashMap<>();
    request.knownOn().ifPresent(day -> owed.put("known on " + day, owed(book, day, person)));
    owed.put("now", owed(book, LawTerms.ALL_PUBLISHED, person));
    owed.put("draft", owed(request.draft().book(), LawTerms.ALL_PUBLISHED, person));
    List<String> lines = new ArrayList<>();
    lines.add(
        "person %d of seed %d, born %s, %s"
            .formatted(
                number,
                request.seed(),
                person.born(),
                person.insured().map(String::valueOf).orElse("on no register")));
    owed.forEach((law, items) -> {
      lines.add("%-24s %s".formatted(law, Report.yuan(sum(items))));
      items.forEach((item, fen) -> lines.add("  %-22s %s".formatted(item, Report.yuan(fen))));
    });
    return lines;
  }

  private static Map<Item, Long> owed(LawBook book, java.time.LocalDate knownAt, Person person) {
    return new OneByOne(LawTerms.of(book, knownAt), () -> Tracer.OFF).owed(person);
  }

  private static long sum(Map<Item, Long> items) {
    return items.values().stream().mapToLong(Long::longValue).sum();
  }
}
