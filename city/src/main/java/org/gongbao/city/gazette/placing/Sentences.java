package org.gongbao.city.gazette.placing;

import java.util.ArrayList;
import java.util.List;

/** Splits Chinese text at the ends of sentences (句) and of their clauses (分句). */
final class Sentences {

  private Sentences() {}

  /** The sentences, each with its closing sign; a text without such a sign is one sentence. */
  static List<String> of(String text) {
    return split(text, "。！？");
  }

  /** The sentences, split at semicolons too. */
  static List<String> clausesOf(String text) {
    return split(text, "。！？；;");
  }

  private static List<String> split(String text, String ends) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("“（(《".indexOf(c) >= 0) {
        depth++;
      } else if ("”）)》".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && ends.indexOf(c) >= 0) {
        parts.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      parts.add(text.substring(start));
    }
    return parts;
  }
}
