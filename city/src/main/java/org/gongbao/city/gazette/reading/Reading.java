package org.gongbao.city.gazette.reading;

import org.gongbao.city.gazette.Gazette;
import org.gongbao.city.gazette.ImportRefused;

/** What came of reading a file. */
public sealed interface Reading {

  /** The file is a gazette or a statute. */
  record Read(Gazette gazette) implements Reading {}

  /** The file is neither. */
  record Unreadable(ImportRefused why) implements Reading {}
}
