package org.gongbao.city.web;

import java.util.List;

/**
 * A field's label and what stands in it, in words.
 *
 * @param texts one text, or one a line; none for the heading of what follows
 */
public record Answer(String label, List<String> texts) {
  public Answer {
    texts = List.copyOf(texts);
  }

  static Answer of(String label, String text) {
    return new Answer(label, List.of(text));
  }

  /** The head of a row, whose answers follow. */
  static Answer head(String label) {
    return new Answer(label, List.of());
  }

  /** True if it only says what follows. */
  public boolean isHead() {
    return texts.isEmpty();
  }
}
