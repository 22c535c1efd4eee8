package org.gongbao.engine;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;

/**
 * A signed statement of the log keeper: so many events, in this order, and nothing else (检查点).
 *
 * @param generation raised by a restore; two of one size and different generations are different
 *     logs
 * @param size events placed
 * @param root RFC 6962 root over their leaves, 32 bytes
 * @param signedAt by the system's clock
 * @param keyId of the signing key: the first 16 hex digits of its SHA-256
 * @param signature Ed25519 over {@link #statement}
 */
public record Checkpoint(
    int generation, long size, byte[] root, Instant signedAt, String keyId, byte[] signature) {

  static final String ALGORITHM = LogKey.ALGORITHM;

  /** What is signed: five lines of text. */
  static String statement(int generation, long size, byte[] root, Instant signedAt) {
    return "gongbao-log/1\n%d\n%d\n%s\n%s\n"
        .formatted(generation, size, Base64.getEncoder().encodeToString(root), signedAt);
  }

  static String keyId(PublicKey key) {
    return java.util.HexFormat.of().formatHex(Digest.sha256(key.getEncoded()), 0, 8);
  }

  /** True if the holder of this key signed it. */
  public boolean isSignedBy(PublicKey key) {
    return keyId.equals(keyId(key))
        && LogKey.hasSigned(key, statement(generation, size, root, signedAt), signature);
  }

  /** One line of text, from which {@link #read} makes the checkpoint again. */
  public String line() {
    Base64.Encoder text = Base64.getEncoder();
    return "%d %d %s %s %s %s"
        .formatted(
            generation,
            size,
            text.encodeToString(root),
            signedAt,
            keyId,
            text.encodeToString(signature));
  }

  /**
   * A checkpoint out of its line.
   *
   * @throws IllegalArgumentException naming the line, if it is none
   */
  public static Checkpoint read(String line) {
    String[] part = line.strip().split(" ", -1);
    try {
      Base64.Decoder bytes = Base64.getDecoder();
      return new Checkpoint(
          Integer.parseInt(part[0]),
          Long.parseLong(part[1]),
          bytes.decode(part[2]),
          Instant.parse(part[3]),
          part[4],
          bytes.decode(part[5]));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("Expected a checkpoint but got " + line, e);
    }
  }
}
