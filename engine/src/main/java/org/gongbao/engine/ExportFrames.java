package org.gongbao.engine;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a file through one buffer, in which what is in hand lies whole. */
final class ExportFrames {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final int AT_ONCE = 1 << 20;
  private static final int LONGEST_LINE = 1_000;

  private final InputStream in;
  private byte[] buffer = new byte[AT_ONCE];
  private int position;
  private int limit;

  ExportFrames(InputStream in) {
    this.in = in;
  }

  /** True if so many bytes are there; what was in hand before may have moved. */
  boolean has(int count) throws IOException {
    if (limit - position < count) {
      fill(count);
    }
    return limit - position >= count;
  }

  private void fill(int count) throws IOException {
    int rest = limit - position;
    byte[] target = count > buffer.length ? new byte[count] : buffer;
    System.arraycopy(buffer, position, target, 0, rest);
    buffer = target;
    position = 0;
    limit = rest;
    int read = 0;
    while (limit < count && read >= 0) {
      read = in.read(buffer, limit, buffer.length - limit);
      limit += Math.max(read, 0);
    }
  }

  byte[] bytes() {
    return buffer;
  }

  /** Where the next byte lies. */
  int position() {
    return position;
  }

  void skip(int count) {
    position += count;
  }

  byte nextByte() {
    return buffer[position++];
  }

  int nextInt() {
    int value = intAt(position);
    position += Integer.BYTES;
    return value;
  }

  long nextLong() {
    long value = longAt(position);
    position += Long.BYTES;
    return value;
  }

  int intAt(int at) {
    return (int) INTS.get(buffer, at);
  }

  long longAt(int at) {
    return (long) LONGS.get(buffer, at);
  }

  byte[] next(int count) {
    byte[] copy = Arrays.copyOfRange(buffer, position, position + count);
    position += count;
    return copy;
  }

  /**
   * A line of text.
   *
   * @throws IllegalArgumentException if there is none
   */
  String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (has(1) && line.length() < LONGEST_LINE) {
      byte one = nextByte();
      if (one == '\n') {
        return line.toString();
      }
      line.append(new String(new byte[] {one}, StandardCharsets.ISO_8859_1));
    }
    throw new IllegalArgumentException("Expected a line of an export's head but got " + line);
  }
}
