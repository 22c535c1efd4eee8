package org.gongbao.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * A longer export out of a real one: the same events once more and again, each time on cases of
 * other ids, chained, put into one tree and signed anew. Written by the documented format alone, so
 * that a check of it also holds the engine's against a second hand.
 */
final class Multiplied {

  private static final int ID = 16;
  private static final int HASH = 32;

  private final Path real;
  private final KeyPair key;
  private final long wanted;
  private final int between;
  private final MessageDigest digest;
  private final byte[][] edge = new byte[63][];
  private long size;
  private long checkpoints;
  private long hashed;

  Multiplied(Path real, KeyPair key, long wanted, int between) {
    this.real = real;
    this.key = key;
    this.wanted = wanted;
    this.between = between;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bytes of events hashed, of all events. */
  long hashed() {
    return hashed;
  }

  long checkpoints() {
    return checkpoints;
  }

  void write(Path target) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target), 1 << 20))) {
      String name = Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
      out.write(("gongbao log/1\nkey " + name + "\nfrom 0\n\n").getBytes(US_ASCII));
      for (long round = 0; size < wanted; round++) {
        round(out, round);
      }
      if (size % between != 0) {
        sign(out);
      }
      out.writeByte('Z');
      out.writeLong(size);
      out.writeLong(checkpoints);
    }
  }

  private void round(DataOutputStream out, long round) throws IOException {
    Map<ByteBuffer, byte[]> heads = new HashMap<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(real), 1 << 20))) {
      for (int breaks = 0; breaks < 2; ) {
        breaks = in.readByte() == '\n' ? breaks + 1 : 0;
      }
      for (int kind = in.readByte(); kind != 'Z' && size < wanted; kind = in.readByte()) {
        if (kind == 'C') {
          in.skipNBytes(in.readInt());
        } else {
          in.skipNBytes(Long.BYTES + HASH + HASH);
          event(out, in.readNBytes(in.readInt()), round, heads);
        }
      }
    }
  }

  private void event(DataOutputStream out, byte[] bytes, long round, Map<ByteBuffer, byte[]> heads)
      throws IOException {
    ByteBuffer id = ByteBuffer.wrap(bytes);
    id.putLong(Long.BYTES, id.getLong(Long.BYTES) ^ round * 0x9E3779B97F4A7C15L);
    byte[] owner = java.util.Arrays.copyOf(bytes, ID);
    byte[] before = heads.getOrDefault(ByteBuffer.wrap(owner), new byte[HASH]);
    System.arraycopy(before, 0, bytes, bytes.length - HASH, HASH);
    byte[] hash = digest.digest(bytes);
    digest.update((byte) 0);
    byte[] leaf = digest.digest(hash);
    heads.put(ByteBuffer.wrap(owner), hash);
    out.writeByte('E');
    out.writeLong(size);
    out.write(leaf);
    out.write(hash);
    out.writeInt(bytes.length);
    out.write(bytes);
    hashed += bytes.length;
    grow(leaf);
    if (size % between == 0) {
      sign(out);
    }
  }

  private void grow(byte[] leaf) {
    byte[] hash = leaf;
    int height = 0;
    for (; (size >> height & 1) == 1; height++) {
      hash = node(edge[height], hash);
    }
    edge[height] = hash;
    size++;
  }

  private byte[] node(byte[] left, byte[] right) {
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  private byte[] root() {
    int height = Long.numberOfTrailingZeros(size);
    byte[] root = edge[height];
    for (height++; height < edge.length; height++) {
      root = (size >> height & 1) == 1 ? node(edge[height], root) : root;
    }
    return root;
  }

  private void sign(DataOutputStream out) throws IOException {
    Base64.Encoder text = Base64.getEncoder();
    String root = text.encodeToString(root());
    Instant at = Instant.EPOCH.plusSeconds(size / between);
    String keyId = HexFormat.of().formatHex(digest.digest(key.getPublic().getEncoded()), 0, 8);
    byte[] signature;
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(key.getPrivate());
      signer.update("gongbao-log/1\n1\n%d\n%s\n%s\n".formatted(size, root, at).getBytes(US_ASCII));
      signature = signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    byte[] line =
        "1 %d %s %s %s %s"
            .formatted(size, root, at, keyId, text.encodeToString(signature))
            .getBytes(US_ASCII);
    out.writeByte('C');
    out.writeInt(line.length);
    out.write(line);
    checkpoints++;
  }
}
