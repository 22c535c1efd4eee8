package org.gongbao.city.gazette.placing;

import java.util.List;
import org.gongbao.city.gazette.Placement;
import org.gongbao.city.gazette.TextUnit;

/**
 * A unit with words of its own and its address in the document.
 *
 * @param address dotted one-based positions from the document down
 * @param unit the unit
 * @param sentences its own words, sentence by sentence
 */
record Leaf(String address, TextUnit unit, List<String> sentences) {

  static Leaf of(String address, TextUnit unit) {
    boolean isRow = unit.kind() == org.gongbao.city.gazette.UnitKind.ROW;
    String words = isRow ? unit.reading() : unit.text();
    return new Leaf(address, unit, isRow ? List.of(words) : Sentences.of(words));
  }

  /** The whole of it. */
  Placement.Span whole() {
    return span(1, sentences.size());
  }

  /** Some sentences of it, one-based and inclusive. */
  Placement.Span span(int first, int last) {
    return new Placement.Span(
        address,
        first,
        last,
        String.join("", sentences.subList(first - 1, last)),
        unit.fromLine(),
        unit.toLine());
  }
}
