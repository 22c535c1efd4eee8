package org.gongbao.city.gazette.placing;

import java.util.List;
import org.gongbao.city.gazette.Placement;

/** What was found for a clause. */
sealed interface Place {

  /**
   * Found.
   *
   * @param isWhole false if the clause is named as a part of these words
   */
  record Found(List<Placement.Span> spans, boolean isWhole) implements Place {
    public Found {
      spans = List.copyOf(spans);
    }
  }

  /** Not there, and why. */
  record Missing(String reason) implements Place {}
}
