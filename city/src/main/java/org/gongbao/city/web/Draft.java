package org.gongbao.city.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a reader has filled in so far, as text: values by JSON pointer, and how many rows each list
 * has. Kept as it came, so that a faulty form is shown again with everything in it.
 */
public final class Draft {

  /** Begins the name of every value. */
  static final String VALUE = "in";

  /** Begins the name of every number of rows. */
  static final String COUNT = "n";

  /** The most rows a list may have on a page. */
  static final int MOST_ROWS = 100;

  /** The longest value kept; what is longer is cut, and then found too long by the schema. */
  private static final int LONGEST = 20_000;

  private final SequencedMap<String, String> values = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /** An empty form. */
  static Draft empty() {
    return new Draft();
  }

  /** What was sent. */
  static Draft of(Map<String, String[]> parameters) {
    Draft draft = new Draft();
    parameters.forEach((name, sent) -> {
      String text = sent.length == 0 ? "" : sent[0];
      if (name.startsWith(VALUE + "/")) {
        draft.values.put(
            name.substring(VALUE.length()), text.substring(0, Math.min(text.length(), LONGEST)));
      } else if (name.startsWith(COUNT + "/") && text.matches("[0-9]{1,3}")) {
        draft.counts.put(
            name.substring(COUNT.length()), Math.min(Integer.parseInt(text), MOST_ROWS));
      }
    });
    return draft;
  }

  /** The value at a pointer; empty if there is none or it is blank. */
  Optional<String> value(String pointer) {
    return Optional.ofNullable(values.get(pointer))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** The value at a pointer as it is shown. */
  String shown(String pointer) {
    return values.getOrDefault(pointer, "");
  }

  /** How many rows a list has. */
  Optional<Integer> rows(String pointer) {
    return Optional.ofNullable(counts.get(pointer));
  }

  /** True if something is filled in at the pointer or below it. */
  boolean hasAny(String pointer) {
    return values.entrySet().stream()
        .anyMatch(entry ->
            (entry.getKey().equals(pointer) || entry.getKey().startsWith(pointer + "/"))
                && !entry.getValue().isBlank());
  }

  /** Puts a value at a pointer. */
  void put(String pointer, String value) {
    values.put(pointer, value);
  }

  /** Adds an empty row to a list that shows so many now. */
  void add(String pointer) {
    counts.merge(pointer, 2, (now, two) -> Math.min(now + 1, MOST_ROWS));
  }

  /** Removes a row and moves those after it up. */
  void remove(String pointer, int row) {
    int count = counts.getOrDefault(pointer, 0);
    if (row < 0 || row >= count) {
      return;
    }
    move(pointer, row);
    for (int later = row + 1; later < count; later++) {
      shift(pointer + "/" + later, pointer + "/" + (later - 1));
    }
    counts.put(pointer, count - 1);
  }

  private void move(String pointer, int row) {
    String gone = pointer + "/" + row;
    values.keySet().removeIf(name -> name.equals(gone) || name.startsWith(gone + "/"));
    counts.keySet().removeIf(name -> name.startsWith(gone + "/"));
  }

  private void shift(String from, String to) {
    Map<String, String> moved = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      if (name.equals(from) || name.startsWith(from + "/")) {
        moved.put(to + name.substring(from.length()), value);
      }
    });
    values.keySet().removeIf(name -> name.equals(from) || name.startsWith(from + "/"));
    values.putAll(moved);
  }

  /** Everything that must be sent along to keep the draft, by input name. */
  SequencedMap<String, String> hidden() {
    SequencedMap<String, String> all = new LinkedHashMap<>();
    counts.forEach((pointer, count) -> all.put(COUNT + pointer, Integer.toString(count)));
    values.forEach((pointer, value) -> all.put(VALUE + pointer, value));
    return all;
  }
}
