package org.gongbao.city.gazette;

import java.util.Locale;

/**
 * Something that the reader of a gazette dropped, mended or wants looked at.
 *
 * @param kind what was found
 * @param line line of the source, one-based
 * @param text the line, or what is wrong with it
 */
public record Finding(Kind kind, int line, String text) {

  /** What can be found. */
  public enum Kind {
    /** A page number; dropped. */
    PAGE_NUMBER(Effect.DROPPED),
    /**
     * The name of the gazette, or of a department of it, repeated at the head of a page; dropped.
     */
    RUNNING_HEAD(Effect.DROPPED),
    /** A rule of a table, a row of dots or of dashes; dropped. */
    RULE(Effect.DROPPED),
    /** A list mark put before a printed number by the scanner; dropped. */
    BULLET(Effect.DROPPED),
    /** A header of a table repeated on the next page; dropped. */
    REPEATED_HEADER(Effect.DROPPED),
    /** A line without letters or digits; dropped. */
    STRAY(Effect.DROPPED),
    /** A line of the table of contents, used to check the documents found. */
    CONTENTS(Effect.DROPPED),
    /** Another line before the first document. */
    FRONT_MATTER(Effect.DROPPED),
    /** A line of the imprint after the last document. */
    IMPRINT(Effect.DROPPED),
    /** A sentence that a page break had cut. */
    SENTENCE_REJOINED(Effect.MENDED),
    /** A row of a table that a page break had cut. */
    ROW_REJOINED(Effect.MENDED),
    /** A foreign word between Chinese ones, probably misread; kept as it stands. */
    SUSPECT_WORD(Effect.DOUBTFUL),
    /** A printed number that does not follow the one before it. */
    NUMBER_GAP(Effect.DOUBTFUL),
    /** A document named in the contents but not found. */
    CONTENTS_WITHOUT_DOCUMENT(Effect.DOUBTFUL),
    /** A document found but not named in the contents. */
    DOCUMENT_WITHOUT_CONTENTS(Effect.DOUBTFUL);

    private final Effect effect;

    Kind(Effect effect) {
      this.effect = effect;
    }

    /** What was done about it. */
    public Effect effect() {
      return effect;
    }

    /** The kind in lower-case words. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** What was done about a finding. */
  public enum Effect {
    DROPPED,
    MENDED,
    DOUBTFUL
  }
}
