package org.gongbao.engine;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Proves to anybody, without the database, that an event stands in the log (回执): the event's bytes
 * as hashed, its place, the path from its leaf to the root, and the signed checkpoint that states
 * the root. Case and revision are read out of the bytes, so no other can be written beside them.
 * The bytes hold nothing personal: of sealed parts only commitments.
 *
 * @param event what was hashed
 * @param place its number in the log, from 0
 * @param path hashes from the leaf's sibling to the root
 */
public record Receipt(byte[] event, long place, List<byte[]> path, Checkpoint checkpoint) {

  private static final String TITLE = "gongbao receipt/1";
  private static final int FIXED_LINES = 4;

  /** Two long numbers of the case's id, and the revision. */
  private static final int BEGINNING = 20;

  /**
   * A receipt.
   *
   * @throws IllegalArgumentException if the bytes are too short to be an event's
   */
  public Receipt {
    path = List.copyOf(path);
    if (event.length < BEGINNING) {
      throw new IllegalArgumentException("Expected an event's bytes but got " + event.length);
    }
  }

  /** What a check of a receipt says. */
  public enum Finding {
    /** The event stands where the receipt says, under a checkpoint signed by the key. */
    PROVEN,
    /** The path does not lead from this event to the checkpoint's root: it is for another event. */
    ANOTHER_EVENT,
    /** The checkpoint was not signed by this key. */
    ANOTHER_KEY
  }

  /** The case, as hashed. */
  public CaseId caseId() {
    ByteBuffer bytes = ByteBuffer.wrap(event);
    return new CaseId(bytes.getLong(), bytes.getLong());
  }

  /** The event's number in the case, as hashed. */
  public int revision() {
    return ByteBuffer.wrap(event).getInt(2 * Long.BYTES);
  }

  /** Checks it with the log's public key, and nothing else at hand. */
  public Finding check(PublicKey key) {
    if (!checkpoint.isSignedBy(key)) {
      return Finding.ANOTHER_KEY;
    }
    byte[] leaf = MerkleTree.leaf(Digest.sha256(event));
    byte[] root = MerkleTree.rootOf(leaf, place, checkpoint.size(), path);
    return java.util.Arrays.equals(root, checkpoint.root())
        ? Finding.PROVEN
        : Finding.ANOTHER_EVENT;
  }

  /** The receipt as a text file: a title, the event, its place, the checkpoint, the path. */
  public String text() {
    Base64.Encoder text = Base64.getEncoder();
    List<String> lines = new ArrayList<>();
    lines.add(TITLE);
    lines.add(text.encodeToString(event));
    lines.add(Long.toString(place));
    lines.add(checkpoint.line());
    path.forEach(step -> lines.add(text.encodeToString(step)));
    return String.join("\n", lines) + "\n";
  }

  /**
   * A receipt out of its text.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Receipt read(String text) {
    List<String> lines = text.strip().lines().toList();
    if (lines.size() < FIXED_LINES || !lines.getFirst().equals(TITLE)) {
      throw new IllegalArgumentException("Expected a receipt that begins with: " + TITLE);
    }
    Base64.Decoder bytes = Base64.getDecoder();
    return new Receipt(
        bytes.decode(lines.get(1)),
        Long.parseLong(lines.get(2)),
        lines.subList(FIXED_LINES, lines.size()).stream().map(bytes::decode).toList(),
        Checkpoint.read(lines.get(FIXED_LINES - 1)));
  }
}
