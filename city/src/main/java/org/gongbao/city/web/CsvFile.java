package org.gongbao.city.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180) in UTF-8 with a mark of byte order, without which Excel takes
 * Chinese for something else.
 */
public final class CsvFile implements ListFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * What a spreadsheet would read as a formula; a carriage return or a tab may stand before one.
   */
  private static final String FORMULA_BEGINS = "=+-@\t\r";

  private final Writer out;

  /** A file that is written to a stream. */
  public CsvFile(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write(BYTE_ORDER_MARK);
  }

  @Override
  public void row(List<String> cells) throws IOException {
    out.write(cells.stream().map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  /** A text that would begin a formula gets an apostrophe, which spreadsheets do not show. */
  static String cell(String text) {
    String plain =
        !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
        ? '"' + plain.replace("\"", "\"\"") + '"'
        : plain;
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
