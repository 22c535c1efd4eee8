package org.gongbao.city.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/**
 * Papers as PDF, in the layout of official papers (公文格式): the organ's name in red, the number, a
 * red rule, title, addressee, body, signature with room for a seal. The same text gives the same
 * bytes: nothing in the file tells when or where it was made.
 */
final class Pdf {

  private static final float HEAD = 36;
  private static final float LARGEST_TITLE = 22;
  private static final float TEXT = 16;
  private static final float LEADING = 28.5f;

  /**
   * Room for a seal of 42 mm over the signature. It is never on a sheet without text: the last
   * paragraph goes along with it, unless that is very long.
   */
  private static final float SEAL = 125;

  private static final float MOST_CARRIED = 10 * LEADING;

  private static final float SIGNED_FROM_RIGHT = 4 * TEXT;

  /** The typeface is read from one file at a place of its own, so one paper at a time. */
  private final ReentrantLock one = new ReentrantLock();

  private @Nullable TrueTypeFont typeface;

  /** The paper's bytes. */
  byte[] render(PaperText text) {
    one.lock();
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.setVersion(1.7f);
      document.setDocumentId(id(text));
      describe(document, text);
      Ink ink = Ink.of(document, typeface());
      try (Sheets sheets = new Sheets(document, ink)) {
        write(sheets, ink, text);
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to write a paper into memory", e);
    } finally {
      one.unlock();
    }
  }

  private TrueTypeFont typeface() {
    TrueTypeFont known = typeface;
    if (known == null) {
      known = Ink.typeface();
      typeface = known;
    }
    return known;
  }

  /** A PDF has an id, which else would be made of the time. */
  private static long id(PaperText text) {
    return ByteBuffer.wrap(Making.sha256(text.toString().getBytes(StandardCharsets.UTF_8)))
        .getLong();
  }

  private static void describe(PDDocument document, PaperText text) {
    PDDocumentInformation about = new PDDocumentInformation();
    about.setTitle(text.title() + " " + text.label());
    about.setAuthor(text.head());
    document.setDocumentInformation(about);
    document.getDocumentCatalog().setLanguage("zh-CN");
    PDViewerPreferences shown = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    shown.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(shown);
  }

  private static void write(Sheets sheets, Ink ink, PaperText text) throws IOException {
    float head = fitting(ink, text.head(), HEAD);
    sheets.middle(text.head(), head, head * 1.6f, true);
    sheets.room(LEADING / 2, LEADING);
    sheets.middle(text.label(), TEXT, LEADING, false);
    sheets.rule();
    sheets.room(LEADING / 2, LEADING);
    for (String line : ink.lines(text.title(), LARGEST_TITLE, Sheets.WIDTH, 0)) {
      sheets.middle(line, LARGEST_TITLE, LEADING * 1.25f, false);
    }
    sheets.room(LEADING / 2, LEADING);
    if (text.addressee().isPresent()) {
      flow(sheets, ink.lines(text.addressee().get(), TEXT, Sheets.WIDTH, 0), 0);
    }
    for (int i = 0; i < text.paragraphs().size(); i++) {
      List<String> lines = ink.lines(text.paragraphs().get(i), TEXT, Sheets.WIDTH, 2 * TEXT);
      if (i == text.paragraphs().size() - 1) {
        sheets.room(0, Math.min(lines.size() * LEADING, MOST_CARRIED) + SEAL);
      }
      flow(sheets, lines, 2 * TEXT);
    }
    sheets.room(SEAL / 2, SEAL);
    signature(sheets, ink, text.signer(), text.day());
  }

  private static float fitting(Ink ink, String text, float largest) throws IOException {
    return Math.min(largest, largest * Sheets.WIDTH / ink.width(text, largest));
  }

  private static void flow(Sheets sheets, List<String> lines, float indent) throws IOException {
    float from = indent;
    for (String line : lines) {
      sheets.line(line, TEXT, LEADING, from, false);
      from = 0;
    }
  }

  /** The name in the middle over the day, as a seal covers both. */
  private static void signature(Sheets sheets, Ink ink, String signer, String day)
      throws IOException {
    float size = Math.min(TEXT, fitting(ink, signer, TEXT));
    float widest = Math.max(ink.width(signer, size), ink.width(day, TEXT));
    float from = Math.max(0, Sheets.WIDTH - SIGNED_FROM_RIGHT - widest);
    sheets.line(signer, size, LEADING, from + (widest - ink.width(signer, size)) / 2, false);
    sheets.line(day, TEXT, LEADING, from + (widest - ink.width(day, TEXT)) / 2, false);
  }
}
