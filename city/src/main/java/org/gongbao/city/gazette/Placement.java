package org.gongbao.city.gazette;

import java.util.List;
import org.gongbao.law.ClauseId;

/** Where a clause of the catalogue stands in an imported text, or why no place was found. */
public sealed interface Placement {

  /** The clause. */
  ClauseId clause();

  /**
   * The clause stands here.
   *
   * @param clause the clause
   * @param spans the pieces of text, in order; never empty
   * @param isExact false if the clause is only a part of this text: the catalogue names a part of a
   *     sentence, or several clauses share the place
   */
  record Placed(ClauseId clause, List<Span> spans, boolean isExact) implements Placement {
    public Placed {
      spans = List.copyOf(spans);
    }

    /** The text of the place. */
    public String text() {
      return String.join("\n", spans.stream().map(Span::text).toList());
    }
  }

  /**
   * No place was found.
   *
   * @param reason what was looked for and is not there
   */
  record NotPlaced(ClauseId clause, String reason) implements Placement {}

  /**
   * Some sentences of one unit.
   *
   * @param unit address of the unit in its document
   * @param firstSentence one-based
   * @param lastSentenceInclusive one-based
   * @param text the words
   * @param fromLine first line of the unit in the source
   * @param toLine last line of the unit
   */
  record Span(
      String unit,
      int firstSentence,
      int lastSentenceInclusive,
      String text,
      int fromLine,
      int toLine) {}
}
