package org.gongbao.city.gazette;

/** What came of importing a file. */
public sealed interface ImportOutcome permits ImportOutcome.Kept, ImportRefused {

  /** The file is a gazette or a statute. */
  sealed interface Kept extends ImportOutcome {
    /** Number of the import, unique in this installation. */
    long id();

    /** The text as rebuilt. */
    Gazette gazette();
  }

  /** The file is new and was kept. */
  record Imported(long id, Gazette gazette) implements Kept {}

  /** The very same bytes had been imported before; nothing was changed. */
  record AlreadyImported(long id, Gazette gazette) implements Kept {}
}
