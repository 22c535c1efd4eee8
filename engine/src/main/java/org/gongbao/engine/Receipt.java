package org.gongbao.engine;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Proves to anybody, without the database, that an event stands in the log (回执): its place, the
 * path from its leaf to the root, and the signed checkpoint that states the root.
 *
 * @param caseId the case
 * @param revision the event's number in it
 * @param hash SHA-256 of the event
 * @param place its number in the log, from 0
 * @param path hashes from the leaf's sibling to the root
 */
public record Receipt(
    CaseId caseId,
    int revision,
    byte[] hash,
    long place,
    List<byte[]> path,
    Checkpoint checkpoint) {

  private static final String TITLE = "gongbao receipt/1";
  private static final int FIXED_LINES = 4;

  public Receipt {
    path = List.copyOf(path);
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

  /** Checks it with the log's public key, and nothing else at hand. */
  public Finding check(PublicKey key) {
    if (!checkpoint.isSignedBy(key)) {
      return Finding.ANOTHER_KEY;
    }
    byte[] root = MerkleTree.rootOf(MerkleTree.leaf(hash), place, checkpoint.size(), path);
    return java.util.Arrays.equals(root, checkpoint.root())
        ? Finding.PROVEN
        : Finding.ANOTHER_EVENT;
  }

  /** The receipt as a text file: a title, case and revision, hash, place, checkpoint, the path. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(TITLE);
    lines.add(caseId + "#" + revision + " " + HexFormat.of().formatHex(hash));
    lines.add(Long.toString(place));
    lines.add(checkpoint.line());
    path.forEach(step -> lines.add(Base64.getEncoder().encodeToString(step)));
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
    String[] event = lines.get(1).split("[# ]", -1);
    if (event.length != 3) {
      throw new IllegalArgumentException(
          "Expected case, revision and hash but got " + lines.get(1));
    }
    return new Receipt(
        CaseId.of(event[0]),
        Integer.parseInt(event[1]),
        HexFormat.of().parseHex(event[2]),
        Long.parseLong(lines.get(2)),
        lines.subList(FIXED_LINES, lines.size()).stream().map(Base64.getDecoder()::decode).toList(),
        Checkpoint.read(lines.get(FIXED_LINES - 1)));
  }
}
