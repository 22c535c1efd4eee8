package org.gongbao.city.gazette;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.law.ClauseId;

/**
 * An imported document as it is kept, with the places of the catalogue's clauses.
 *
 * @param issue the issue it stood in
 * @param imported day of the import
 * @param document the document
 * @param places where clauses stand, in order of the clauses' ids and spans
 */
public record KeptDocument(
    Issue issue, LocalDate imported, GazetteDocument document, List<ClausePlace> places) {

  public KeptDocument {
    places = List.copyOf(places);
  }

  /**
   * Some sentences of one unit that hold a clause, or a part of it.
   *
   * @param clause the clause
   * @param unit address of the unit: one-based positions from the document down, joined by dots
   * @param firstSentence one-based
   * @param lastSentenceInclusive one-based
   * @param isExact false if the clause is only a part of this text
   */
  public record ClausePlace(
      ClauseId clause,
      String unit,
      int firstSentence,
      int lastSentenceInclusive,
      boolean isExact) {}
}
