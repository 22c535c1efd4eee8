package org.gongbao.city.web;

import java.util.List;
import java.util.Locale;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.city.gazette.Coverage;
import org.gongbao.law.ClauseId;

/** A document with how far its clauses are executed. */
public record Covered(Catalogue.Document document, List<Coverage.ClauseCoverage> clauses) {

  public Covered {
    clauses = List.copyOf(clauses);
  }

  /** How many clauses have a status. */
  public long count(Coverage.Status status) {
    return clauses.stream().filter(one -> one.status() == status).count();
  }

  /** Where the part of a status begins in the bar of all statuses, as a percentage. */
  public String from(Coverage.Status status) {
    long before = 0;
    for (Coverage.Status one : Coverage.Status.values()) {
      if (one == status) {
        break;
      }
      before += count(one);
    }
    return percent(before);
  }

  /** How wide that part is, as a percentage. */
  public String width(Coverage.Status status) {
    return percent(count(status));
  }

  private String percent(long part) {
    return String.format(Locale.ROOT, "%.2f%%", 100.0 * part / Math.max(clauses.size(), 1));
  }

  /** The status of a clause. */
  public Coverage.Status status(ClauseId clause) {
    return clauses.stream()
        .filter(one -> one.clause().equals(clause))
        .findFirst()
        .map(Coverage.ClauseCoverage::status)
        .orElse(Coverage.Status.OPEN);
  }
}
