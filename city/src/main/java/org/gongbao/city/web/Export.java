package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A list as a file: the same rows that its pages show, read page by page while they are written.
 *
 * @param title name of the file and its sheet
 * @param pages reads the page after a place; the first for none
 * @param cut what the last row says if the list is longer than a file may be
 */
public record Export(
    String title, List<String> head, Function<Optional<String>, Part> pages, String cut) {

  /** The most rows of a file, without its head. */
  public static final int MOST = 100_000;

  /** Rows of one page, and where the next begins. */
  public record Part(List<List<String>> rows, Optional<String> after) {}

  /** Answers with the file. */
  public void send(boolean excel, HttpServletResponse response) throws IOException {
    response.setContentType(
        excel
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            : "text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(title + (excel ? ".xlsx" : ".csv"), StandardCharsets.UTF_8)
            .build()
            .toString());
    write(
        excel
            ? new ExcelFile(response.getOutputStream(), title)
            : new CsvFile(response.getOutputStream()),
        MOST);
  }

  void write(ListFile file, int most) throws IOException {
    file.row(head);
    int written = 0;
    Optional<String> after = Optional.empty();
    do {
      Part part = pages.apply(after);
      for (List<String> row : part.rows()) {
        if (written == most) {
          file.row(List.of(cut));
          file.end();
          return;
        }
        file.row(row);
        written++;
      }
      after = part.after();
    } while (after.isPresent());
    file.end();
  }
}
