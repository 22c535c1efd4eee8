package org.gongbao.city.gazette.reading;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph, or a row of a table, with its page breaks mended.
 *
 * @param role what it is for
 * @param marker the printed number it begins with
 * @param text the whole of it, number included
 * @param cells the cells of a row; empty otherwise
 * @param fromLine first line of the source
 * @param toLine last line of the source
 */
record Passage(
    Role role, Optional<Marker> marker, String text, List<String> cells, int fromLine, int toLine) {

  /** What a passage is for. */
  enum Role {
    TEXT,
    ROW,
    ADDRESSEES,
    SIGNATURE,
    DATE,
    TITLE,
    ANNEX
  }

  /** A line of text; names of organs keep the spaces between them, all other text loses them. */
  static Passage of(String text, int line) {
    boolean isNames = text.length() <= 80 && Issuers.isName(text);
    String words = isNames ? String.join(" ", Issuers.names(text)) : Characters.tight(text);
    return new Passage(Role.TEXT, Marker.of(text), words, List.of(), line, line);
  }

  static Passage row(List<String> cells, int line) {
    return new Passage(Role.ROW, Optional.empty(), String.join("\t", cells), cells, line, line);
  }

  Passage as(Role other) {
    return new Passage(other, marker, text, cells, fromLine, toLine);
  }

  /** This passage with another's words behind its own. */
  Passage joined(Passage next) {
    String whole = join(text, next.text);
    Optional<Marker> begins = marker.isPresent() ? Marker.of(whole) : Optional.empty();
    return new Passage(role, begins, whole, cells, fromLine, next.toLine);
  }

  /** The same words taken as plain text, whatever number they seem to begin with. */
  Passage unmarked() {
    return new Passage(role, Optional.empty(), text, cells, fromLine, toLine);
  }

  private static String join(String left, String right) {
    boolean words = isLatin(left.charAt(left.length() - 1)) && isLatin(right.charAt(0));
    return words ? left + " " + right : left + right;
  }

  private static boolean isLatin(char c) {
    return c < 128 && Character.isLetter(c);
  }
}
