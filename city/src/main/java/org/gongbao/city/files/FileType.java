package org.gongbao.city.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of file that are taken, each known by its content; what a client says counts nothing.
 */
public enum FileType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  GIF("image/gif", "gif"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  ODP("application/vnd.oasis.opendocument.presentation", "odp"),
  OFD("application/ofd", "ofd"),
  CSV("text/csv", "csv"),
  TEXT("text/plain", "txt");

  private static final byte[] ZIP_END = {'P', 'K', 5, 6};
  private static final int END_LENGTH = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int MOST_ENTRIES = 10_000;
  private static final int LOCAL_HEADER = 30;

  private final String mediaType;
  private final String ending;
  private final String otherEnding;

  FileType(String mediaType, String ending) {
    this(mediaType, ending, ending);
  }

  FileType(String mediaType, String ending, String otherEnding) {
    this.mediaType = mediaType;
    this.ending = ending;
    this.otherEnding = otherEnding;
  }

  /** The media type. */
  public String mediaType() {
    return mediaType;
  }

  /** What a file of this kind is called, so that no reader's machine takes it for another. */
  public String named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith("." + ending) || lower.endsWith("." + otherEnding)
        ? name
        : name + "." + ending;
  }

  static FileType of(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Expected a known type but got " + mediaType));
  }

  /**
   * The kind of a content; empty for what is not taken.
   *
   * @param name tells a table from other text, and nothing else
   */
  static Optional<FileType> of(byte[] bytes, String name) {
    if (begins(bytes, "%PDF-")) {
      return Optional.of(PDF);
    }
    if (begins(bytes, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (begins(bytes, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (begins(bytes, "GIF87a") || begins(bytes, "GIF89a")) {
      return Optional.of(GIF);
    }
    if (begins(bytes, "PK\u0003\u0004")) {
      return zipped(bytes);
    }
    return isText(bytes)
        ? Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : TEXT)
        : Optional.empty();
  }

  private static boolean begins(byte[] bytes, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= wanted.length
        && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
  }

  /** By the names in the directory at its end: nothing is unpacked, so no bomb can go off. */
  private static Optional<FileType> zipped(byte[] bytes) {
    Set<String> names = names(bytes);
    boolean hasMacros = names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"));
    if (hasMacros) {
      return Optional.empty();
    }
    if (names.contains("[Content_Types].xml")) {
      return names.contains("word/document.xml")
          ? Optional.of(DOCX)
          : Optional.of(XLSX).filter(type -> names.contains("xl/workbook.xml"));
    }
    if (names.contains("OFD.xml")) {
      return Optional.of(OFD);
    }
    return names.contains("content.xml") ? openDocument(bytes) : Optional.empty();
  }

  /** The first entry of such a file says what it is, unpacked, right behind its header. */
  private static Optional<FileType> openDocument(byte[] bytes) {
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, LOCAL_HEADER + 200), StandardCharsets.ISO_8859_1);
    return List.of(ODT, ODS, ODP).stream()
        .filter(type -> head.startsWith("mimetype" + type.mediaType + "PK", LOCAL_HEADER))
        .findFirst();
  }

  private static Set<String> names(byte[] bytes) {
    Set<String> names = new HashSet<>();
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = bytes.length - END_LENGTH;
    while (end >= 0 && !Arrays.equals(bytes, end, end + ZIP_END.length, ZIP_END, 0, 4)) {
      end--;
    }
    if (end < 0) {
      return names;
    }
    int entries = zip.getShort(end + 10) & 0xffff;
    long at = zip.getInt(end + 16) & 0xffffffffL;
    for (int i = 0; i < Math.min(entries, MOST_ENTRIES) && at + ENTRY_LENGTH <= end; i++) {
      int start = (int) at;
      int name = zip.getShort(start + 28) & 0xffff;
      if (zip.getInt(start) != ENTRY || start + ENTRY_LENGTH + name > end) {
        return Set.of();
      }
      names.add(new String(bytes, start + ENTRY_LENGTH, name, StandardCharsets.UTF_8));
      at +=
          ENTRY_LENGTH
              + name
              + (zip.getShort(start + 30) & 0xffff)
              + (zip.getShort(start + 32) & 0xffff);
    }
    return names;
  }

  /** Text of today or of older offices, without a control character but tabs and line ends. */
  private static boolean isText(byte[] bytes) {
    for (byte one : bytes) {
      if (one == 0x7f || (one >= 0 && one < 0x20 && one != '\t' && one != '\n' && one != '\r')) {
        return false;
      }
    }
    return reads(bytes, StandardCharsets.UTF_8) || reads(bytes, Charset.forName("GB18030"));
  }

  private static boolean reads(byte[] bytes, Charset charset) {
    try {
      var _ = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
