package org.gongbao.city.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one typeface of papers, measured and written; what of it a paper uses goes into its file, so
 * that it looks alike everywhere and its text can be selected.
 *
 * @param font as it stands in one document
 * @param letters which characters it has
 */
record Ink(PDType0Font font, CmapLookup letters) {

  /** What stands for a character that the typeface has not (〓). */
  private static final int UNKNOWN = 0x3013;

  private static final String NOT_FIRST = "，。、；：？！）》」』〕】”’…—·％";
  private static final String NOT_LAST = "（《「『〔【“‘";
  private static final float EM = 1000f;

  /** Reads the typeface out of the package; some tenths of a second. */
  static TrueTypeFont typeface() {
    try (InputStream in =
        Objects.requireNonNull(Ink.class.getResourceAsStream("NotoSerifSC-Regular.ttf"))) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read the typeface in the package", e);
    }
  }

  static Ink of(PDDocument document, TrueTypeFont typeface) throws IOException {
    return new Ink(PDType0Font.load(document, typeface, true), typeface.getUnicodeCmapLookup());
  }

  private String known(String text) {
    return text.codePoints()
        .map(c -> letters.getGlyphId(c) == 0 ? UNKNOWN : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  float width(String text, float size) throws IOException {
    return font.getStringWidth(known(text)) / EM * size;
  }

  void write(PDPageContentStream page, String text, float size, float x, float y, boolean red)
      throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.setNonStrokingColor(red ? 0.8f : 0f, 0f, 0f);
    page.newLineAtOffset(x, y);
    page.showText(known(text));
    page.endText();
  }

  /**
   * A text in lines. No line begins with a mark that closes, or ends with one that opens; words and
   * figures of other scripts are kept whole.
   *
   * @param indent how much less room the first line has
   */
  List<String> lines(String text, float size, float width, float indent) throws IOException {
    List<String> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    float used = indent;
    for (String piece : pieces(text, size, width)) {
      float wide = width(piece, size);
      if (used + wide > width && !line.isEmpty()) {
        List<String> carried = new ArrayList<>();
        while (line.size() > 1
            && !mayBreak(line.getLast(), carried.isEmpty() ? piece : carried.getFirst())) {
          carried.addFirst(line.removeLast());
        }
        lines.add(String.join("", line));
        line = carried;
        used = width(String.join("", line), size);
      }
      line.add(piece);
      used += wide;
    }
    lines.add(String.join("", line));
    return lines;
  }

  private static boolean mayBreak(String before, String after) {
    return !NOT_LAST.contains(before) && !NOT_FIRST.contains(after);
  }

  /** What is not taken apart: a character of Chinese, a word of another script. */
  private List<String> pieces(String text, float size, float width) throws IOException {
    List<String> pieces = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      boolean inWord = c > ' ' && c < 0x250;
      if (!inWord || width(word.toString(), size) > width / 2) {
        if (!word.isEmpty()) {
          pieces.add(word.toString());
        }
        word.setLength(0);
      }
      if (inWord) {
        word.appendCodePoint(c);
      } else {
        pieces.add(Character.toString(c == '\t' ? ' ' : c));
      }
    }
    if (!word.isEmpty()) {
      pieces.add(word.toString());
    }
    return pieces;
  }
}
