package org.gongbao.city.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** Bytes as text, strictly. */
final class Utf8 {

  private Utf8() {}

  /** The text of bytes that are known to be well formed. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * Position, from zero, of the first byte that is no UTF-8, or is a NUL, which no column holds.
   */
  static OptionalInt firstMalformed(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      return OptionalInt.of(in.position());
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
