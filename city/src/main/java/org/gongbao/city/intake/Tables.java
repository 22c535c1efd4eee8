package org.gongbao.city.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads tables as people save them: CSV in UTF-8, or the first sheet of an Excel workbook. */
final class Tables {

  /**
   * A line of a table.
   *
   * @param number 0 of the first, which is the heading
   */
  record Line(long number, List<String> cells) {

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Tables() {}

  /** The rows of a file; closing the stream closes it. */
  static Stream<Line> lines(InputStream file) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(file);
    bytes.mark(ZIP.length);
    byte[] head = bytes.readNBytes(ZIP.length);
    bytes.reset();
    return Arrays.equals(head, ZIP) ? workbook(bytes) : csv(bytes);
  }

  /** What is no UTF-8 is refused: guessed letters would enter wrong names. */
  private static Stream<Line> csv(InputStream bytes) {
    Charset utf8 = StandardCharsets.UTF_8;
    InputStreamReader text =
        new InputStreamReader(
            bytes,
            utf8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text);
    AtomicLong number = new AtomicLong();
    return reader.stream().map(one -> new Line(number.getAndIncrement(), one.getFields()));
  }

  private static Stream<Line> workbook(InputStream bytes) throws IOException {
    ReadableWorkbook workbook = new ReadableWorkbook(bytes);
    return workbook
        .getFirstSheet()
        .openStream()
        .map(row -> new Line(row.getRowNum() - 1L, cells(row)))
        .onClose(() -> close(workbook));
  }

  private static void close(ReadableWorkbook workbook) {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(Row row) {
    return IntStream.range(0, row.getCellCount())
        .mapToObj(i -> Optional.ofNullable(row.getCell(i)).map(cell -> cell.getText()).orElse(""))
        .toList();
  }

  /** True if reading failed because the file is not what it should be. */
  static boolean isOfFile(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof SQLException) {
        return false;
      }
      if (one instanceof IOException
          || one instanceof CsvParseException
          || one instanceof ExcelReaderException
          || one instanceof XMLStreamException) {
        return true;
      }
    }
    return false;
  }

  /** Where each column stands, by a heading; empty if one is not there. */
  static Optional<Map<Integer, String>> places(List<String> heading, List<RowKind.Column> columns) {
    Map<Integer, String> places = new LinkedHashMap<>();
    for (RowKind.Column column : columns) {
      for (int i = 0; i < heading.size(); i++) {
        if (column.isCalled(plain(heading.get(i)))) {
          places.putIfAbsent(i, column.name());
        }
      }
    }
    boolean whole =
        columns.stream().allMatch(one -> one.optional() || places.containsValue(one.name()));
    return whole ? Optional.of(places) : Optional.empty();
  }

  private static String plain(String text) {
    return (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1)).strip();
  }

  /** The next rows, at most so many; blank lines keep their number and are left out. */
  static List<RawRow> next(Iterator<Line> lines, int most, Map<Integer, String> places) {
    List<RawRow> rows = new ArrayList<>();
    while (rows.size() < most && lines.hasNext()) {
      Line line = lines.next();
      if (!line.isBlank()) {
        Map<String, String> fields = new LinkedHashMap<>();
        places.forEach((at, column) ->
            fields.put(column, at < line.cells().size() ? line.cells().get(at).strip() : ""));
        rows.add(new RawRow(line.number(), fields));
      }
    }
    return rows;
  }
}
