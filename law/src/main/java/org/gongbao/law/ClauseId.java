package org.gongbao.law;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The id of a citable unit of a document (条款), written {@code audit/26.2}: the document's slug,
 * then article, paragraph and item. Ids are frozen: they stand in events for ever.
 *
 * @param document slug of the document, lower-case letters
 * @param path article, paragraph and item joined by dots; may hold letters ({@code decree.1})
 */
public record ClauseId(String document, String path) implements Comparable<ClauseId> {

  private static final Pattern DOCUMENT = Pattern.compile("[a-z]+");
  private static final Pattern PATH = Pattern.compile("[a-z0-9]+(\\.[a-z0-9]+)*");

  public ClauseId {
    if (!DOCUMENT.matcher(document).matches() || !PATH.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "Expected a clause id like audit/26.2 but got " + document + "/" + path);
    }
  }

  /**
   * Reads {@code audit/26.2}.
   *
   * @throws IllegalArgumentException naming the text, if it has another form
   */
  public static ClauseId of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("Expected a clause id like audit/26.2 but got " + text);
    }
    return new ClauseId(text.substring(0, slash), text.substring(slash + 1));
  }

  /**
   * Order of the text: by document, then part by part, words (a decree before the articles) before
   * numbers, numbers by value.
   */
  @Override
  public int compareTo(ClauseId other) {
    int byDocument = document.compareTo(other.document);
    return byDocument != 0 ? byDocument : PARTS.compare(path, other.path);
  }

  private static final Comparator<String> PARTS = ClauseId::compareParts;

  private static int compareParts(String left, String right) {
    String[] a = left.split("\\.", -1);
    String[] b = right.split("\\.", -1);
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int order = comparePart(a[i], b[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.length, b.length);
  }

  private static int comparePart(String a, String b) {
    boolean numberA = isNumber(a);
    boolean numberB = isNumber(b);
    if (numberA && numberB) {
      return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }
    return numberA == numberB ? a.compareTo(b) : (numberA ? 1 : -1);
  }

  private static boolean isNumber(String part) {
    return part.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public String toString() {
    return document + "/" + path;
  }
}
