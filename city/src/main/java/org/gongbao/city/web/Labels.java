package org.gongbao.city.web;

import java.util.List;
import java.util.Optional;

/**
 * Finds the names of an action's fields: {@code {slug}.input.{procedure}.{action}.{field}}, else
 * {@code {slug}.field.{procedure}.{field}}, else {@code {slug}.field.{field}}, else {@code
 * field.{field}}, else the field's own name in words.
 */
record Labels(Words words, String slug, String procedure, String action) {

  /** The label of the field at a pointer. */
  String label(String pointer) {
    return words.first(keys(pointer, "")).orElseGet(() -> Words.humanised(leaf(pointer)));
  }

  /** What helps to fill it in, if a bundle has it. */
  Optional<String> hint(String pointer) {
    return words.first(keys(pointer, ".hint"));
  }

  /**
   * What a text means, if a bundle says it: {@code organ}, {@code division}, {@code person}, {@code
   * role}, {@code clock}, {@code action}, {@code point}, or {@code key} for what no reader needs.
   */
  Optional<String> meaning(String pointer) {
    return words.first(keys(pointer, ".means"));
  }

  /** How many lines a text may need; many unless a bundle says otherwise. */
  int lines(String pointer) {
    return words.first(keys(pointer, ".lines")).map(Integer::parseInt).orElse(3);
  }

  /** The name of one of the values that a field may have. */
  String value(String pointer, String value) {
    return known(pointer, value)
        .or(() -> words.first(List.of(slug + ".value." + value, "value." + value)))
        .orElseGet(() -> Words.humanised(value));
  }

  /** The name of a value of just this field, if a bundle has it. */
  Optional<String> known(String pointer, String value) {
    String leaf = leaf(pointer);
    return words.first(
        List.of(slug + ".value." + leaf + "." + value, "value." + leaf + "." + value));
  }

  private List<String> keys(String pointer, String suffix) {
    String path = path(pointer);
    String leaf = leaf(pointer);
    return List.of(
        slug + ".input." + procedure + "." + action + "." + path + suffix,
        slug + ".field." + procedure + "." + leaf + suffix,
        slug + ".field." + path + suffix,
        slug + ".field." + leaf + suffix,
        "field." + leaf + suffix);
  }

  /** {@code /members/0/name} as {@code members.name}. */
  static String path(String pointer) {
    return pointer.replaceAll("/[0-9]+(?=/|$)", "").replaceFirst("^/", "").replace('/', '.');
  }

  static String leaf(String pointer) {
    String path = path(pointer);
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
