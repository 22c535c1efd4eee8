package org.gongbao.city.gazette.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongbao.city.gazette.ImportRefused;
import org.gongbao.city.gazette.ImportRefused.Reason;

/** The bytes of a file as lines of text, or the reason why they are none. */
sealed interface SourceText {

  /** Largest file that is read, in bytes: ten times a thick gazette. */
  int LARGEST = 16 * 1024 * 1024;

  /** Lines, without their ends. */
  record Lines(List<String> lines) implements SourceText {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /** No text. */
  record NoText(ImportRefused why) implements SourceText {}

  /** Decodes strictly: no replacement characters, no control characters. */
  static SourceText of(byte[] bytes) {
    String expected = "the text of a gazette or a statute in UTF-8";
    if (bytes.length > LARGEST) {
      return no(Reason.TOO_LARGE, 1, "at most " + LARGEST + " bytes", bytes.length + " bytes");
    }
    CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(input, characters, true);
    characters.flip();
    String text = characters.toString();
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    for (int i = 0, at = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      at += c == '\n' ? 1 : 0;
      if (Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0) {
        return no(Reason.BINARY, at, expected, "the control character " + (int) c);
      }
    }
    if (result.isError()) {
      return no(Reason.NOT_UTF8, line, expected, "a byte sequence that is not UTF-8");
    }
    String body = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (body.isBlank()) {
      return no(Reason.EMPTY, 1, expected, "nothing");
    }
    String first = body.strip();
    if (first.startsWith("{") || first.startsWith("[{") || first.startsWith("[\"")) {
      return no(Reason.JSON, 1, expected, "JSON: " + first.lines().findFirst().orElse(""));
    }
    return new Lines(body.lines().map(one -> one.replace('\f', ' ')).toList());
  }

  private static NoText no(Reason reason, int line, String expected, String found) {
    return new NoText(new ImportRefused(reason, line, expected, found));
  }
}
