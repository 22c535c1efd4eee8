package org.gongbao.law;

/** Blanks comments and literals of Java source, so that only code is left; lines stay lines. */
final class SourceText {

  private final String source;
  private final StringBuilder code;
  private int at;

  private SourceText(String source) {
    this.source = source;
    this.code = new StringBuilder(source.length());
  }

  static String codeOf(String source) {
    SourceText text = new SourceText(source);
    while (text.at < source.length()) {
      text.step();
    }
    return text.code.toString();
  }

  private void step() {
    if (source.startsWith("//", at)) {
      blankUntil("\n", 2, false);
    } else if (source.startsWith("/*", at)) {
      blankUntil("*/", 2, false);
    } else if (source.startsWith("\"\"\"", at)) {
      blankUntil("\"\"\"", 3, true);
    } else if (source.charAt(at) == '"') {
      blankUntil("\"", 1, true);
    } else if (source.charAt(at) == '\'') {
      blankUntil("'", 1, true);
    } else {
      code.append(source.charAt(at++));
    }
  }

  private void blankUntil(String end, int opening, boolean escapes) {
    int i = at + opening;
    while (i < source.length() && !source.startsWith(end, i)) {
      i += escapes && source.charAt(i) == '\\' ? 2 : 1;
    }
    int stop = Math.min(source.length(), i + end.length());
    for (; at < stop; at++) {
      code.append(source.charAt(at) == '\n' ? '\n' : ' ');
    }
  }
}
