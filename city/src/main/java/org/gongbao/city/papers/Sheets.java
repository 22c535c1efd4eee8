package org.gongbao.city.papers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The sheets of one paper, written from top to bottom: A4 with the margins of official papers, a
 * page's number at its foot.
 */
final class Sheets implements AutoCloseable {

  private static final float MILLIMETRE = 72f / 25.4f;

  /** The margins, and the area that is written on: 156 by 225 mm. */
  private static final float LEFT = 28 * MILLIMETRE;

  private static final float TOP = PDRectangle.A4.getHeight() - 37 * MILLIMETRE;
  static final float WIDTH = 156 * MILLIMETRE;
  private static final float BOTTOM = TOP - 225 * MILLIMETRE;
  private static final float FOOT = BOTTOM - 12 * MILLIMETRE;
  private static final float FOOT_SIZE = 14;

  private final PDDocument document;
  private final Ink ink;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream page;
  private float y;

  Sheets(PDDocument document, Ink ink) throws IOException {
    this.document = document;
    this.ink = ink;
    this.page = fresh();
  }

  private PDPageContentStream fresh() throws IOException {
    PDPage next = new PDPage(PDRectangle.A4);
    document.addPage(next);
    pages.add(next);
    y = TOP;
    return new PDPageContentStream(document, next);
  }

  /** Leaves room; goes to the next sheet where there is less than {@code together} left. */
  void room(float height, float together) throws IOException {
    if (y - together < BOTTOM) {
      page.close();
      page = fresh();
    } else {
      y -= height;
    }
  }

  /** One line, {@code from} points from the left margin, on a sheet that has room for it. */
  void line(String text, float size, float leading, float from, boolean red) throws IOException {
    if (y - leading < BOTTOM) {
      page.close();
      page = fresh();
    }
    y -= leading;
    ink.write(page, text, size, LEFT + from, y, red);
  }

  /** One line in the middle. */
  void middle(String text, float size, float leading, boolean red) throws IOException {
    line(text, size, leading, (WIDTH - ink.width(text, size)) / 2, red);
  }

  /** A red rule across the sheet. */
  void rule() throws IOException {
    y -= 6;
    page.setStrokingColor(0.8f, 0f, 0f);
    page.setLineWidth(1.5f);
    page.moveTo(LEFT, y);
    page.lineTo(LEFT + WIDTH, y);
    page.stroke();
    y -= 12;
  }

  /** Closes the last sheet and numbers all. */
  @Override
  public void close() throws IOException {
    page.close();
    for (int i = 0; i < pages.size(); i++) {
      String number = "— " + (i + 1) + " —";
      try (PDPageContentStream foot =
          new PDPageContentStream(
              document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
        float from = (WIDTH - ink.width(number, FOOT_SIZE)) / 2;
        ink.write(foot, number, FOOT_SIZE, LEFT + from, FOOT, false);
      }
    }
  }
}
