package org.gongbao.city.gazette;

import java.util.List;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import tools.jackson.databind.JsonNode;

/**
 * A clause (条款) as the catalogue describes it.
 *
 * @param id its id, frozen
 * @param where its place in the Chinese text, in the text's own numbers
 * @param kind duty, deadline, threshold, formula …
 * @param status whether a computer can act on it
 * @param who ids of the actors it binds
 * @param says what it says, in English and in our own words
 * @param numbers figures it holds; an empty object if none
 * @param kpi the indicator it asks for; an empty object if none
 * @param runsAs how it is executed; only of an executable clause
 * @param whyNot why it stays text; only of a text-only clause
 * @param accepts what must be shown before it counts as executed
 * @param ambiguity where the text can be read in two ways, and which reading is taken
 */
public record CatalogueClause(
    ClauseId id,
    String where,
    String kind,
    ClauseStatus status,
    List<String> who,
    String says,
    JsonNode numbers,
    JsonNode kpi,
    Optional<String> runsAs,
    Optional<String> whyNot,
    List<Acceptance> accepts,
    Optional<String> ambiguity) {

  public CatalogueClause {
    who = List.copyOf(who);
    accepts = List.copyOf(accepts);
  }

  /**
   * One thing that a test must show.
   *
   * @param id the clause, {@code #} and a number
   * @param text what must be shown
   */
  public record Acceptance(String id, String text) {}
}
