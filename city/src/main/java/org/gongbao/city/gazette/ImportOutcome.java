package org.gongbao.city.gazette;

/** What came of importing a file. */
public sealed interface ImportOutcome permits ImportOutcome.Kept, ImportRefused {

  /** The file is a gazette or a statute, and it is kept. */
  sealed interface Kept extends ImportOutcome {
    /** Number of the import, unique in this installation; a later import has a higher one. */
    long id();

    /** The text as rebuilt and how it fits the catalogues. */
    AlignmentReport report();
  }

  /** The file is new and was kept. */
  record Imported(long id, AlignmentReport report) implements Kept {}

  /** The very same bytes had been imported before; nothing was changed. */
  record AlreadyImported(long id, AlignmentReport report) implements Kept {}
}
