package org.gongbao.city.gazette.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.city.gazette.CatalogueClause;
import org.gongbao.city.gazette.CatalogueParameter;
import org.gongbao.city.gazette.CatalogueProblem;
import org.gongbao.law.ClauseId;

/** What the schema cannot say of a catalogue: ids are its own and used once, cites exist. */
final class CrossChecks {

  private final String file;
  private final Catalogue catalogue;
  private final List<CatalogueProblem> problems = new ArrayList<>();
  private final Set<ClauseId> ids = new HashSet<>();

  private CrossChecks(String file, Catalogue catalogue) {
    this.file = file;
    this.catalogue = catalogue;
  }

  static List<CatalogueProblem> of(String file, Catalogue catalogue) {
    CrossChecks checks = new CrossChecks(file, catalogue);
    checks.clauses();
    checks.parameters();
    checks.scenarios();
    return checks.problems;
  }

  private void clauses() {
    Set<String> lines = new HashSet<>();
    for (int i = 0; i < catalogue.clauses().size(); i++) {
      CatalogueClause clause = catalogue.clauses().get(i);
      String pointer = "/clauses/" + i;
      String id = clause.id().toString();
      if (!ids.add(clause.id())) {
        add(pointer + "/id", id, "Expected an id of its own but it was used before");
      }
      if (!clause.id().document().equals(catalogue.slug())) {
        add(pointer + "/id", id, "Expected an id of " + catalogue.slug());
      }
      for (int j = 0; j < clause.accepts().size(); j++) {
        String line = clause.accepts().get(j).id();
        String at = pointer + "/accept/" + j + "/id";
        if (!line.substring(0, line.indexOf('#')).equals(id)) {
          add(at, id, "Expected an accept line of " + id + " but got " + line);
        }
        if (!lines.add(line)) {
          add(at, id, "Expected an accept line of its own but " + line + " was used before");
        }
      }
    }
  }

  private void parameters() {
    Map<String, List<Integer>> byName = new HashMap<>();
    for (int i = 0; i < catalogue.parameters().size(); i++) {
      CatalogueParameter parameter = catalogue.parameters().get(i);
      byName.computeIfAbsent(parameter.name(), name -> new ArrayList<>()).add(i);
      String pointer = "/parameters/" + i;
      for (ClauseId cite : parameter.cites()) {
        if (!ids.contains(cite)) {
          add(pointer + "/cite", "", "Expected a clause of the catalogue but got " + cite);
        }
      }
      if (!parameter.name().startsWith(catalogue.slug() + ".")) {
        add(pointer + "/name", "", "Expected a name of " + catalogue.slug());
      }
      LocalDate from = parameter.from();
      if (parameter.lastDayInclusive().filter(last -> last.isBefore(from)).isPresent()) {
        add(pointer + "/to", "", "Expected a last day not before the first");
      }
    }
    byName.values().forEach(this::succession);
  }

  /** The versions of one figure must follow each other day by day. */
  private void succession(List<Integer> versions) {
    List<CatalogueParameter> figures = versions.stream().map(catalogue.parameters()::get).toList();
    try {
      LawBooks.dated(figures);
    } catch (IllegalArgumentException wrong) {
      add("/parameters/" + versions.getLast(), "", String.valueOf(wrong.getMessage()));
    }
  }

  private void scenarios() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < catalogue.scenarios().size(); i++) {
      String id = catalogue.scenarios().get(i).id();
      if (!seen.add(id) || !id.startsWith(catalogue.slug() + ".")) {
        add("/scenarios/" + i + "/id", "", "Expected an own id of " + catalogue.slug());
      }
    }
  }

  private void add(String pointer, String clause, String message) {
    problems.add(new CatalogueProblem(file, pointer, clause, message));
  }
}
