package org.gongbao.law;

import java.util.List;

/**
 * A sentence to be made on display: a key into the message bundles and the values that go into it.
 * Rules never hold prose, so one ruling can be read in every language.
 *
 * @param key bundle key, dotted lower-case words
 * @param values values in the order of the bundle's placeholders, already in plain form (ISO dates,
 *     plain decimals, ids)
 */
public record Sentence(String key, List<String> values) {

  public Sentence {
    values = List.copyOf(values);
  }

  /** A sentence with its values in order; each is kept as its plain text. */
  public static Sentence of(String key, Object... values) {
    return new Sentence(key, List.of(values).stream().map(String::valueOf).toList());
  }

  @Override
  public String toString() {
    return values.isEmpty() ? key : key + values;
  }
}
