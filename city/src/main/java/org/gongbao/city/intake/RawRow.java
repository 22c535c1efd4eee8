package org.gongbao.city.intake;

import java.util.Map;

/**
 * A row as it stands in a file.
 *
 * @param number from 1; the heading is not counted
 * @param fields texts by column, without outer blanks; empty where nothing stands
 */
public record RawRow(long number, Map<String, String> fields) {

  /** The text of a column; empty if nothing stands there. */
  public String text(String column) {
    return fields.getOrDefault(column, "");
  }
}
