package org.gongbao.city.relief.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.city.gazette.CatalogueParameter;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Procedure;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LawBook;

/**
 * What a draft touches (影响分析): clauses, what carries them out, and cases of the city.
 *
 * @param touched one for each change of the draft
 * @param claims of the city; empty if no city was looked at
 */
public record Impact(List<Touched> touched, Optional<Claims> claims) {

  /**
   * What one change touches.
   *
   * @param rules that read the figure, told by their own traces
   * @param steps actions and clocks of procedures that cite one of its clauses
   */
  public record Touched(
      Change change, List<ClauseId> clauses, List<String> rules, List<String> steps) {}

  /**
   * What of the city a draft may touch; what was closed stays as it was closed.
   *
   * @param open claims that are not closed, of any benefit and day
   * @param persons concerned by those
   * @param enrolled enrolments on the roll, one for a person and period
   */
  public record Claims(long open, long persons, long enrolled) {}

  /** Of a draft over the present law. */
  static Impact of(
      Draft draft,
      LawBook book,
      Catalogue catalogue,
      List<Procedure> procedures,
      Optional<Claims> claims) {
    List<Touched> touched = new ArrayList<>();
    for (Change change : draft.changes()) {
      List<ClauseId> clauses = clauses(change, catalogue);
      touched.add(
          new Touched(
              change, clauses, Readers.of(change.parameter(), book), steps(clauses, procedures)));
    }
    return new Impact(touched, claims);
  }

  private static List<ClauseId> clauses(Change change, Catalogue catalogue) {
    return catalogue.parameters().stream()
        .filter(one -> one.name().equals(change.parameter()))
        .map(CatalogueParameter::cites)
        .findFirst()
        .orElse(List.of(change.cite()));
  }

  private static List<String> steps(List<ClauseId> clauses, List<Procedure> procedures) {
    List<String> steps = new ArrayList<>();
    for (Procedure procedure : procedures) {
      for (String action : procedure.actions()) {
        if (procedure.cites(action).stream().anyMatch(clauses::contains)) {
          steps.add(procedure.name() + "/" + action);
        }
      }
      for (Clock clock : procedure.clocks()) {
        if (clock.cites().stream().anyMatch(clauses::contains)) {
          steps.add(procedure.name() + "/" + clock.name());
        }
      }
    }
    return steps;
  }

  /** For a terminal. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Touched one : touched) {
      lines.add(
          "%s: %s -> %s from %s"
              .formatted(
                  one.change().parameter(),
                  one.change().before(),
                  one.change().value(),
                  one.change().from()));
      lines.add("  clauses: " + joined(one.clauses()));
      lines.add("  read by rules: " + joined(one.rules()));
      lines.add("  cited by steps: " + joined(one.steps()));
    }
    claims.ifPresent(found -> {
      lines.add(
          "claims not closed, of any benefit and day: %d, of %d persons"
              .formatted(found.open(), found.persons()));
      lines.add("enrolments on the roll, of all periods: " + found.enrolled());
    });
    return lines;
  }

  private static String joined(List<?> all) {
    return all.isEmpty() ? "none" : String.join(", ", all.stream().map(String::valueOf).toList());
  }
}
