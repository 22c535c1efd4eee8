package org.gongbao.city.gazette;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import tools.jackson.databind.JsonNode;

/**
 * The clause catalogue of one document (条款目录).
 *
 * @param document what it is about
 * @param parameters its figures and settings
 * @param clauses its clauses, in order of the text
 * @param extra further data that belongs to single documents; an empty object if none
 * @param scenarios stories that cross several clauses
 */
public record Catalogue(
    Document document,
    List<CatalogueParameter> parameters,
    List<CatalogueClause> clauses,
    JsonNode extra,
    List<Scenario> scenarios) {

  public Catalogue {
    parameters = List.copyOf(parameters);
    clauses = List.copyOf(clauses);
    scenarios = List.copyOf(scenarios);
  }

  /** The document's slug. */
  public String slug() {
    return document.slug();
  }

  /** The clause of an id. */
  public Optional<CatalogueClause> clause(ClauseId id) {
    return clauses.stream().filter(clause -> clause.id().equals(id)).findFirst();
  }

  /**
   * The document that a catalogue describes.
   *
   * @param slug one word, the same in package, clause ids, URL and CLI
   * @param number printed number (文号)
   * @param title Chinese title
   * @param english English title
   * @param issuer who issued it
   * @param issued day of the signature
   * @param from first day in force
   * @param lastDayInclusive last day in force; empty if open
   * @param numbering how its ids are made from the text's own numbers
   * @param all everything the catalogue says of the document
   */
  public record Document(
      String slug,
      String number,
      String title,
      String english,
      String issuer,
      LocalDate issued,
      LocalDate from,
      Optional<LocalDate> lastDayInclusive,
      Optional<String> numbering,
      JsonNode all) {}

  /** A story with its steps and what must come of it. */
  public record Scenario(String id, String name, List<String> steps, List<String> expect) {
    public Scenario {
      steps = List.copyOf(steps);
      expect = List.copyOf(expect);
    }
  }
}
