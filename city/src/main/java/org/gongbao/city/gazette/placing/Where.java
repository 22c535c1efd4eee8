package org.gongbao.city.gazette.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.city.gazette.reading.Characters;
import org.gongbao.city.gazette.reading.Numerals;

/** The place that a catalogue names for a clause, in the text's own numbers. */
sealed interface Where {

  /** 第七条第一款第(一)项第1目, then a part of it. */
  record Article(int article, int paragraph, OptionalInt item, OptionalInt point, String part)
      implements Where {}

  /** 二（一）2, then a part of it. */
  record Numbered(int part, OptionalInt item, OptionalInt point, String rest) implements Where {}

  /** A row of the annex; of a group of rows if one is named. */
  record AnnexRow(OptionalInt group, int row) implements Where {}

  /** The whole annex. */
  record Annex() implements Where {}

  /** The promulgating order. */
  record Decree() implements Where {}

  /** Pieces of the wrapper: addressees, opening, signature, closing. */
  record Frame(List<Piece> pieces) implements Where {
    public Frame {
      pieces = List.copyOf(pieces);
    }
  }

  /** A piece of the wrapper. */
  enum Piece {
    TITLE,
    ADDRESSEES,
    OPENING,
    SIGNATURE,
    CLOSING
  }

  String N = "[" + Numerals.CHARACTERS + "]{1,6}";
  Pattern ARTICLE =
      Pattern.compile(
          "^第(%1$s)条(?:第(%1$s)款)?(?:第[(（](%1$s)[)）]项)?(?:第([0-9]+|%1$s)目)?(.*)$".formatted(N));
  Pattern NUMBERED = Pattern.compile("^(%1$s)(?:、)?(?:[（(](%1$s)[)）])?([0-9]+)?(.*)$".formatted(N));
  Pattern ANNEX_ROW = Pattern.compile("^附件(?:[（(](%1$s)[)）])?第([0-9]+|%1$s)行$".formatted(N));
  Pattern DECREE = Pattern.compile("^.+令第.+号$");

  /** Reads the catalogue's words; empty if they have no form known here. */
  static Optional<Where> of(String where) {
    String text = Characters.withoutSpaces(where);
    if (DECREE.matcher(text).matches()) {
      return Optional.of(new Decree());
    }
    if (text.equals("附件")) {
      return Optional.of(new Annex());
    }
    Matcher row = ANNEX_ROW.matcher(text);
    if (row.matches()) {
      return Optional.of(new AnnexRow(number(row.group(1)), Numerals.value(row.group(2))));
    }
    Matcher article = ARTICLE.matcher(text);
    if (article.matches()) {
      return Optional.of(
          new Article(
              Numerals.value(article.group(1)),
              number(article.group(2)).orElse(1),
              number(article.group(3)),
              number(article.group(4)),
              article.group(5)));
    }
    List<Piece> pieces = pieces(text);
    if (!pieces.isEmpty()) {
      return Optional.of(new Frame(pieces));
    }
    Matcher numbered = NUMBERED.matcher(text);
    return numbered.matches()
        ? Optional.of(
            new Numbered(
                Numerals.value(numbered.group(1)),
                number(numbered.group(2)),
                number(numbered.group(3)),
                numbered.group(4)))
        : Optional.empty();
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (String word : text.split("、", -1)) {
      switch (word) {
        case "标题" -> pieces.add(Piece.TITLE);
        case "主送", "主送机关", "通知主送" -> pieces.add(Piece.ADDRESSEES);
        case "正文", "开头", "开头段" -> pieces.add(Piece.OPENING);
        case "落款" -> pieces.add(Piece.SIGNATURE);
        case "文末" -> pieces.add(Piece.CLOSING);
        default -> {
          return List.of();
        }
      }
    }
    return pieces;
  }

  @SuppressWarnings("NullAway") // a group that did not take part in the match is null
  private static OptionalInt number(String group) {
    return group == null ? OptionalInt.empty() : OptionalInt.of(Numerals.value(group));
  }
}
