package org.gongbao.city.gazette.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.city.gazette.Placement;
import org.gongbao.city.gazette.reading.Numerals;

/** Picks the part of a unit that the catalogue names: sentences, clauses of a sentence, halves. */
final class Part {

  private static final Pattern SENTENCES =
      Pattern.compile("^第(%1$s(?:、%1$s)*)句(.*)$".formatted(Where.N));
  private static final Pattern LAST = Pattern.compile("^末(?:(%1$s)?句)?(.*)$".formatted(Where.N));
  private static final Pattern CLAUSE = Pattern.compile("^第(%1$s)分句$".formatted(Where.N));
  private static final Pattern FINER =
      Pattern.compile("^(?:末|第%1$s段|前段|中段|后段|前半|后半|括号|[（(].*[)）])$".formatted(Where.N));

  private Part() {}

  /**
   * The part of the leaves.
   *
   * @param leaves the words of a unit, in order; not empty
   * @param part the catalogue's words for it; empty for the whole
   * @param heading the unit's heading, which the catalogue may repeat
   */
  static Place of(List<Leaf> leaves, String part, String heading) {
    if (part.isEmpty() || part.equals(heading) || part.equals("引言")) {
      return new Place.Found(leaves.stream().map(Leaf::whole).toList(), true);
    }
    Matcher clause = CLAUSE.matcher(part);
    if (clause.matches()) {
      return clause(leaves, Numerals.value(clause.group(1)));
    }
    Matcher sentences = SENTENCES.matcher(part);
    if (sentences.matches()) {
      List<Integer> wanted =
          Pattern.compile("、").splitAsStream(sentences.group(1)).map(Numerals::value).toList();
      return sentences(leaves, wanted.getFirst(), wanted.getLast(), sentences.group(2));
    }
    if (FINER.matcher(part).matches() && !part.equals("末")) {
      return new Place.Found(leaves.stream().map(Leaf::whole).toList(), false);
    }
    Matcher last = LAST.matcher(part);
    if (last.matches()) {
      int all = leaves.stream().mapToInt(leaf -> leaf.sentences().size()).sum();
      String many = last.group(1);
      int first = many == null ? all : all - Numerals.value(many) + 1;
      String finer = part.equals("末") ? "末" : last.group(2);
      return sentences(leaves, first, all, finer);
    }
    return words(leaves, part);
  }

  private static Place sentences(List<Leaf> leaves, int first, int last, String finer) {
    List<Placement.Span> spans = new ArrayList<>();
    int before = 0;
    for (Leaf leaf : leaves) {
      int size = leaf.sentences().size();
      int from = Math.max(first - before, 1);
      int to = Math.min(last - before, size);
      if (from <= to) {
        spans.add(leaf.span(from, to));
      }
      before += size;
    }
    if (first < 1 || last > before) {
      return new Place.Missing("sentence " + last + " of a text with " + before);
    }
    return new Place.Found(spans, finer.isEmpty());
  }

  private static Place clause(List<Leaf> leaves, int wanted) {
    int seen = 0;
    for (Leaf leaf : leaves) {
      for (int i = 0; i < leaf.sentences().size(); i++) {
        List<String> clauses = Sentences.clausesOf(leaf.sentences().get(i));
        if (wanted <= seen + clauses.size()) {
          Placement.Span sentence = leaf.span(i + 1, i + 1);
          String text = clauses.get(wanted - seen - 1);
          return new Place.Found(
              List.of(
                  new Placement.Span(
                      sentence.unit(), i + 1, i + 1, text, sentence.fromLine(), sentence.toLine())),
              true);
        }
        seen += clauses.size();
      }
    }
    return new Place.Missing("clause " + wanted + " of a text with " + seen);
  }

  private static Place words(List<Leaf> leaves, String words) {
    for (Leaf leaf : leaves) {
      for (int i = 0; i < leaf.sentences().size(); i++) {
        if (leaf.sentences().get(i).contains(words)) {
          return new Place.Found(List.of(leaf.span(i + 1, i + 1)), false);
        }
      }
    }
    return new Place.Missing("the words " + words);
  }
}
