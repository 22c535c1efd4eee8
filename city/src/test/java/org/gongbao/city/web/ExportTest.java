package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A list as a file")
class ExportTest {

  /** Pages of two rows, one after the other. */
  private static Export rows(int count) {
    return new Export(
        "list",
        List.of("a", "b"),
        after -> {
          int from = after.map(Integer::parseInt).orElse(0);
          int to = Math.min(from + 2, count);
          return new Export.Part(
              IntStream.range(from, to).mapToObj(row -> List.of("r" + row, "甲")).toList(),
              to < count ? Optional.of("" + to) : Optional.empty());
        },
        "cut");
  }

  private static String csv(Export export, int most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.write(new CsvFile(out), most);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName(
      "begins, as CSV, with a mark of byte order and the head, and ends each line with CRLF")
  void csv() throws IOException {
    assertThat(csv(rows(3), 9)).isEqualTo("\uFEFFa,b\r\nr0,甲\r\nr1,甲\r\nr2,甲\r\n");
    assertThat(csv(rows(0), 9)).isEqualTo("\uFEFFa,b\r\n");
  }

  @ParameterizedTest
  @DisplayName("says in its last row that it was cut, and only then")
  @CsvSource({"3, 2, true", "3, 3, false", "4, 3, true", "2, 2, false", "5, 4, true"})
  void cut(int rows, int most, boolean cut) throws IOException {
    List<String> lines = csv(rows(rows), most).lines().toList();
    assertThat(lines.getLast().equals("cut")).isEqualTo(cut);
    assertThat(lines).hasSize(1 + Math.min(rows, most) + (cut ? 1 : 0));
  }

  @ParameterizedTest
  @DisplayName("holds no cell that a spreadsheet takes for a formula")
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void neutralised(String text) {
    assertThat(CsvFile.cell(text).replace("\"", "")).startsWith("'");
  }

  @ParameterizedTest
  @DisplayName("quotes what RFC 4180 wants quoted, and nothing else")
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "|plain|, |plain|",
        "|a,b|, |\"a,b\"|",
        "|a\"b|, |\"a\"\"b\"|",
        "|a\nb|, |\"a\nb\"|",
        "|1-2|, |1-2|",
        "|=A1,B1|, |\"'=A1,B1\"|"
      })
  void quoted(String text, String cell) {
    assertThat(CsvFile.cell(text)).isEqualTo(cell);
  }

  @Test
  @DisplayName("is, as a workbook, a sheet of texts with every row, also beyond those held back")
  void workbook(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("list.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      rows(1203).write(new ExcelFile(out, "list"), 2000);
    }
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(sheet).contains("r1202", "&#x7532;").doesNotContain("<f>");
      assertThat(sheet.split("<row ", -1)).hasSize(1 + 1 + 1203);
    }
  }
}
