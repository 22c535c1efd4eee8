package org.gongbao.city.gazette.reading;

import java.util.Arrays;
import java.util.List;

/**
 * A line of the source that was not dropped.
 *
 * @param number one-based
 * @param raw as read
 * @param text without outer spaces
 * @param afterBlank true if an empty line stands before it
 */
record SourceLine(int number, String raw, String text, boolean afterBlank) {

  /** True if it is a row of a table. */
  boolean isRow() {
    return raw.strip().startsWith("|") || raw.contains("\t");
  }

  /** The cells of a row, spaces between Chinese characters removed. */
  List<String> cells() {
    String row = raw;
    String separator = "\t";
    if (raw.strip().startsWith("|")) {
      row = raw.strip().substring(1);
      row = row.endsWith("|") ? row.substring(0, row.length() - 1) : row;
      separator = "\\|";
    }
    return Arrays.stream(row.split(separator, -1)).map(Characters::tight).toList();
  }
}
