package org.gongbao.city.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet, whose first row stays in sight; every cell is text, none a formula. */
final class ExcelFile implements ListFile {

  /** Rows that are held before they go out. */
  private static final int HELD = 500;

  private static final int LONGEST_CELL = 32_767;
  private static final double WIDTH = 24;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int rows;

  ExcelFile(OutputStream out, String name) {
    workbook = new Workbook(out, "Gongbao", null);
    sheet = workbook.newWorksheet(name);
  }

  @Override
  public void row(List<String> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      String text = cells.get(column);
      // inline: shared texts would all be held until the end
      sheet.inlineString(rows, column, text.substring(0, Math.min(text.length(), LONGEST_CELL)));
    }
    if (rows == 0) {
      head(cells.size());
    }
    rows++;
    if (rows % HELD == 0) {
      sheet.flush();
    }
  }

  private void head(int columns) {
    sheet.freezePane(0, 1);
    sheet.range(0, 0, 0, Math.max(columns - 1, 0)).style().bold().set();
    for (int column = 0; column < columns; column++) {
      sheet.width(column, WIDTH);
    }
  }

  @Override
  public void end() throws IOException {
    workbook.finish();
  }
}
