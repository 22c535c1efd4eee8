package org.gongbao.city.people;

import org.gongbao.law.Sentence;

/**
 * What reading a text from outside gives: a value, or what is wrong with which field.
 *
 * @param <T> type of the value
 */
public sealed interface Parsed<T> {

  /** The text was well formed. */
  record Read<T>(T value) implements Parsed<T> {}

  /** The text in {@code field} was not; the sentence's first value is the field. */
  record Malformed<T>(String field, Sentence sentence) implements Parsed<T> {}

  /** A malformed field. */
  static <T> Parsed<T> malformed(String field, String key) {
    return new Malformed<>(field, Sentence.of(key, field));
  }
}
