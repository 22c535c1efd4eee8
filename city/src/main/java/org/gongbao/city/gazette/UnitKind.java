package org.gongbao.city.gazette;

import java.util.Locale;

/** What a piece of a document is, from the largest to the smallest. */
public enum UnitKind {
  /** The promulgating order in front of the articles (令). */
  DECREE,
  /** To whom the document is sent (主送). */
  ADDRESSEES,
  /** Who signed and when (落款). */
  SIGNATURE,
  /** An annex with its own heading (附件). */
  ANNEX,
  /** A chapter of articles (章). */
  CHAPTER,
  /** A section of a chapter (节). */
  SECTION,
  /** An article (条). */
  ARTICLE,
  /** A part of a document without articles: 一、. */
  PART,
  /** An unnumbered paragraph (款, 段). */
  PARAGRAPH,
  /** An item in brackets: （一） (项). */
  ITEM,
  /** A point below an item: 1. (目). */
  POINT,
  /** A point in brackets: (1). */
  SUBPOINT,
  /** A line that begins with a dash. */
  DASH,
  /** A table; its text is the header, cells separated by tabs. */
  TABLE,
  /** A row of a table; cells separated by tabs. */
  ROW;

  /** The kind in lower case, as stored and printed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
