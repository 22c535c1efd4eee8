package org.gongbao.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * The stored bytes of an event and their hash. The hash is over every column but the two that only
 * order the log (transaction id and sequence), each with its length, so that no two rows share the
 * bytes hashed.
 *
 * @param header canonical JSON of {@link Header}
 * @param open canonical JSON of the open part
 * @param commitments canonical JSON: an array of {@code {"c": commitment, "s": subject}}
 * @param traceDigest SHA-256 of the trace
 * @param previous hash of the event before it
 * @param hash SHA-256
 */
record EventBytes(
    byte[] header,
    byte[] open,
    byte[] commitments,
    byte[] traceDigest,
    byte[] previous,
    byte[] hash) {

  /** The columns of an event that are not bytes. */
  record Columns(
      CaseId caseId,
      int revision,
      String type,
      int version,
      Instant effectiveAt,
      Instant recordedAt,
      String actor,
      String cause,
      String key) {}

  static EventBytes of(
      Columns columns,
      byte[] header,
      byte[] open,
      byte[] commitments,
      byte[] traceDigest,
      byte[] previous) {
    byte[] hash = hash(columns, header, open, commitments, traceDigest, previous);
    return new EventBytes(header, open, commitments, traceDigest, previous, hash);
  }

  static byte[] hash(Columns columns, byte[]... rest) {
    return Digest.sha256(hashed(columns, rest));
  }

  /** What is hashed: it begins with the case and the revision, so that a receipt can show them. */
  byte[] hashed(Columns columns) {
    return hashed(columns, header, open, commitments, traceDigest, previous);
  }

  private static byte[] hashed(Columns columns, byte[]... rest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(columns.caseId().high());
      out.writeLong(columns.caseId().low());
      out.writeInt(columns.revision());
      text(out, columns.type());
      out.writeInt(columns.version());
      out.writeLong(micros(columns.effectiveAt()));
      out.writeLong(micros(columns.recordedAt()));
      text(out, columns.actor());
      text(out, columns.cause());
      text(out, columns.key());
      for (byte[] part : rest) {
        out.writeInt(part.length);
        out.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }
}
