package org.gongbao.city.audit.improvement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongbao.law.Law;
import org.gongbao.law.Ruling;

/** Kinds of problems that are widespread (普遍性问题), and those that come again (屡审屡犯). */
public final class Widespread {

  private Widespread() {}

  /** A kind of problem, and the auditees at which internal audit found it. */
  public record Kind(String category, List<String> entities) {

    public Kind {
      entities = List.copyOf(entities);
    }
  }

  /** At how many auditees a kind is found before it counts as widespread. */
  public static Ruling<Integer> atLeast(Law law) {
    return law.whole("audit.widespread-entities-min");
  }

  /**
   * The kinds found at that many auditees or more, the widest first.
   *
   * @param least auditees, by {@link #atLeast}
   */
  public static List<Kind> kinds(Collection<ProblemFile.Problem> problems, int least) {
    return problems.stream()
        .filter(one -> one.source() == Source.INTERNAL_AUDIT)
        .collect(
            Collectors.groupingBy(
                ProblemFile.Problem::category,
                TreeMap::new,
                Collectors.mapping(
                    ProblemFile.Problem::auditee, Collectors.toCollection(TreeSet::new))))
        .entrySet()
        .stream()
        .filter(kind -> kind.getValue().size() >= least)
        .map(kind -> new Kind(kind.getKey(), List.copyOf(kind.getValue())))
        .sorted(
            Comparator.comparingInt((Kind kind) -> kind.entities().size())
                .reversed()
                .thenComparing(Kind::category))
        .toList();
  }

  /** At how many auditees a kind was found. */
  static int entities(Collection<ProblemFile.Problem> problems, String category) {
    return kinds(problems, 1).stream()
        .filter(kind -> kind.category().equals(category))
        .mapToInt(kind -> kind.entities().size())
        .sum();
  }

  /**
   * True if the auditee had the same kind in an earlier report. Of several in one report the first
   * speaks for all, so that one report raises one candidate.
   */
  static boolean repeated(ProblemFile.Problem problem, Collection<ProblemFile.Problem> all) {
    boolean first =
        all.stream()
            .filter(other -> other.project().equals(problem.project()))
            .filter(other -> other.category().equals(problem.category()))
            .noneMatch(other -> other.number() < problem.number());
    return first
        && all.stream()
            .anyMatch(other -> problem.sameAgain(other) && other.found().isBefore(problem.found()));
  }
}
