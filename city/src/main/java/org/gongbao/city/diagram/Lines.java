package org.gongbao.city.diagram;

import java.util.ArrayList;
import java.util.List;

/** Breaks a name into at most three lines that fit a width; Chinese may break anywhere. */
final class Lines {

  private static final int MOST = 3;
  private static final int WIDE = 13;
  private static final int NARROW = 7;

  private Lines() {}

  static List<String> of(String name, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : name.split("(?<= )|(?<=[\\u2e80-\\uffff])", -1)) {
      if (!line.isEmpty() && length(line + word.strip()) > width && lines.size() < MOST - 1) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(word);
    }
    lines.add(line.toString().strip());
    return lines;
  }

  private static int length(String text) {
    return text.chars().map(c -> c >= 0x2e80 ? WIDE : NARROW).sum();
  }
}
