package org.gongbao.city.gazette.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.city.gazette.Finding;
import org.gongbao.city.gazette.UnitKind;

/** Puts lines together to paragraphs; a sentence that a page break had cut is rejoined. */
final class Passages {

  private static final Pattern ANNEX = Pattern.compile("^附\\s*件\\s*[0-9一二三四五六七八九十]*\\s*[：:.]?$");
  private static final Pattern ANNEX_LIST =
      Pattern.compile("^附\\s*件\\s*[0-9一二三四五六七八九十]*\\s*[：:].+$");

  /** A line with a sentence sign that is at least this long is no heading. */
  private static final int SHORTEST_PROSE = 30;

  /** The same where no empty line follows. */
  private static final int SHORTEST_WRAPPED = 18;

  private final List<Finding> findings;
  private final List<Passage> passages = new ArrayList<>();
  private int lastArticle;

  Passages(List<Finding> findings) {
    this.findings = findings;
  }

  /** The paragraphs and rows of one document. */
  List<Passage> of(List<SourceLine> lines) {
    for (SourceLine line : lines) {
      if (line.isRow()) {
        passages.add(Passage.row(line.cells(), line.number()));
      } else {
        add(line);
      }
    }
    return passages;
  }

  private void add(SourceLine line) {
    Passage next = Passage.of(line.text(), line.number());
    boolean isCitation = isArticleOutOfTurn(next);
    if (isCitation) {
      next = next.unmarked();
    }
    if (ANNEX.matcher(line.text()).matches()) {
      next = next.as(Passage.Role.ANNEX);
    } else if (Numerals.date(line.text()).isPresent()) {
      next = next.as(Passage.Role.DATE);
    }
    Passage last = passages.isEmpty() ? null : passages.getLast();
    if (last != null && continues(last, next, line, isCitation)) {
      passages.set(passages.size() - 1, last.joined(next));
      findings.add(new Finding(Finding.Kind.SENTENCE_REJOINED, line.number(), start(next.text())));
      return;
    }
    next.marker()
        .filter(marker -> marker.kind() == UnitKind.ARTICLE)
        .ifPresent(marker -> lastArticle = marker.number());
    passages.add(next);
  }

  /** A line may begin with a cited article: then no space follows and the number is out of turn. */
  private boolean isArticleOutOfTurn(Passage passage) {
    return passage
        .marker()
        .filter(marker -> marker.kind() == UnitKind.ARTICLE)
        .filter(marker -> !marker.isSpaced() && marker.number() != lastArticle + 1)
        .isPresent();
  }

  private static boolean continues(
      Passage last, Passage next, SourceLine line, boolean isCitation) {
    return last.role() == Passage.Role.TEXT
        && next.role() == Passage.Role.TEXT
        && next.marker().isEmpty()
        && !ANNEX_LIST.matcher(line.text()).matches()
        && (isOpen(last.text(), line.afterBlank())
            || (isCitation && !Characters.isClosed(last.text())));
  }

  private static boolean isOpen(String text, boolean isBeforeBlank) {
    if (Characters.isClosed(text) && !Characters.isUnbalanced(text)) {
      return false;
    }
    if (Characters.isUnbalanced(text) || "，、,".indexOf(text.charAt(text.length() - 1)) >= 0) {
      return true;
    }
    int shortest = isBeforeBlank ? SHORTEST_PROSE : SHORTEST_WRAPPED;
    return text.length() >= shortest && Characters.isProse(text);
  }

  private static String start(String text) {
    return text.length() > 20 ? text.substring(0, 20) + "…" : text;
  }
}
