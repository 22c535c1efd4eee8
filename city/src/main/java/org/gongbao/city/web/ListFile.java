package org.gongbao.city.web;

import java.io.IOException;
import java.util.List;

/** A file of rows that is written as the rows come, so that no list is too long for it. */
interface ListFile {

  /** Writes the next row. */
  void row(List<String> cells) throws IOException;

  /** Writes what stands after the last row. */
  void end() throws IOException;
}
