package org.gongbao.city.gazette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongbao.law.ClauseId;

/**
 * Which clauses are executed, by what, and shown by which tests.
 *
 * @param clauses every clause of every catalogue, in order of the text
 */
public record Coverage(List<ClauseCoverage> clauses) {

  public Coverage {
    clauses = List.copyOf(clauses);
  }

  /** How far a clause is executed. */
  public enum Status {
    /** Something executes it and every accept line has a test. */
    EXECUTED,
    /** A named role judges it and every accept line has a test. */
    JUDGEMENT,
    /** It stays text, with the reason. */
    TEXT_ONLY,
    /** Not yet. */
    OPEN;

    /** The status as written in JSON and tables: {@code text-only}. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * An accept line.
   *
   * @param id its id
   * @param tests the tests that show it; none if it is open
   */
  public record Line(String id, List<String> tests) {
    public Line {
      tests = List.copyOf(tests);
    }
  }

  /**
   * One clause.
   *
   * @param reason why it stays text; only of a text-only clause
   */
  public record ClauseCoverage(
      ClauseId clause,
      Status status,
      List<Execution> by,
      List<Line> accepts,
      Optional<String> reason) {
    public ClauseCoverage {
      by = List.copyOf(by);
      accepts = List.copyOf(accepts);
    }

    /** How many accept lines have a test. */
    public long tested() {
      return accepts.stream().filter(line -> !line.tests().isEmpty()).count();
    }
  }

  /**
   * The coverage of the catalogues.
   *
   * @throws IllegalArgumentException if an execution, or a test, names what no catalogue holds
   */
  public static Coverage of(
      Catalogues catalogues, AcceptedLines accepted, List<Execution> executions) {
    Map<ClauseId, List<Execution>> by = new HashMap<>();
    for (Execution execution : executions) {
      if (catalogues.clause(execution.clause()).isEmpty()) {
        throw new IllegalArgumentException(
            "Expected a clause of a catalogue but "
                + execution.name()
                + " executes "
                + execution.clause());
      }
      by.computeIfAbsent(execution.clause(), clause -> new ArrayList<>()).add(execution);
    }
    List<String> known = catalogues.acceptances().map(CatalogueClause.Acceptance::id).toList();
    for (String line : accepted.tests().keySet()) {
      if (!known.contains(line)) {
        throw new IllegalArgumentException(
            "Expected an accept line of a catalogue but got " + line);
      }
    }
    return new Coverage(
        catalogues
            .clauses()
            .map(clause -> of(clause, accepted, by.getOrDefault(clause.id(), List.of())))
            .toList());
  }

  private static ClauseCoverage of(
      CatalogueClause clause, AcceptedLines accepted, List<Execution> by) {
    List<Line> lines =
        clause.accepts().stream().map(line -> new Line(line.id(), accepted.of(line.id()))).toList();
    return new ClauseCoverage(clause.id(), status(clause, by, lines), by, lines, clause.whyNot());
  }

  private static Status status(CatalogueClause clause, List<Execution> by, List<Line> lines) {
    if (clause.status() == ClauseStatus.TEXT_ONLY) {
      return Status.TEXT_ONLY;
    }
    boolean isShown = lines.stream().noneMatch(line -> line.tests().isEmpty());
    if (by.isEmpty() || !isShown) {
      return Status.OPEN;
    }
    return by.stream().allMatch(one -> one.kind() == Execution.Kind.QUESTION)
        ? Status.JUDGEMENT
        : Status.EXECUTED;
  }

  /** The clauses of one document. */
  public List<ClauseCoverage> of(String slug) {
    return clauses.stream().filter(one -> one.clause().document().equals(slug)).toList();
  }

  /** A table of all documents, one a line, and a last line with the sums. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%-10s %8s %9s %10s %10s %6s %14s"
            .formatted(
                "document",
                "clauses",
                "executed",
                "judgement",
                "text-only",
                "open",
                "accept lines"));
    clauses.stream()
        .map(one -> one.clause().document())
        .distinct()
        .forEach(slug -> lines.add(row(slug, of(slug))));
    lines.add(row("in total", clauses));
    return lines;
  }

  /** A table of one document, one clause a line, and a last line with the sums. */
  public List<String> lines(String slug) {
    List<String> lines = new ArrayList<>();
    for (ClauseCoverage one : of(slug)) {
      String by =
          one.by().stream()
              .map(execution -> execution.kind().word() + " " + execution.name())
              .collect(Collectors.joining(", "));
      lines.add(
          "%-18s %-9s %d/%d  %s"
              .formatted(
                  one.clause(),
                  one.status().word(),
                  one.tested(),
                  one.accepts().size(),
                  one.reason().orElse(by))
              .stripTrailing());
    }
    lines.add(row(slug, of(slug)));
    return lines;
  }

  private static String row(String name, List<ClauseCoverage> clauses) {
    Map<Status, Long> counts =
        clauses.stream()
            .collect(Collectors.groupingBy(ClauseCoverage::status, Collectors.counting()));
    String statuses =
        Arrays.stream(Status.values())
            .map(status -> "%,10d".formatted(counts.getOrDefault(status, 0L)))
            .collect(Collectors.joining(""));
    return "%-10s %8d%s %7d/%d"
        .formatted(
            name,
            clauses.size(),
            statuses,
            clauses.stream().mapToLong(ClauseCoverage::tested).sum(),
            clauses.stream().mapToInt(one -> one.accepts().size()).sum());
  }
}
