package org.gongbao.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file of the log that anybody checks without the database (日志导出): the events in order of place
 * with the bytes that were hashed, and the signed checkpoints.
 *
 * <p>It begins with lines of text, an empty one the last: {@code gongbao log/1}; {@code key} and
 * the public key in Base64; {@code from} and the first place; of a later part of the log a line
 * {@code edge} for each complete subtree to its left, the largest first. Frames follow, numbers in
 * network order:
 *
 * <ul>
 *   <li>{@code E}, place (8), leaf (32), hash (32), length (4), the bytes hashed;
 *   <li>{@code M}, place (8), leaf (32), case (16), revision (4): a place whose event is gone;
 *   <li>{@code C}, length (4), the line of a checkpoint, after the last event it covers;
 *   <li>{@code Z}, events (8), checkpoints (8): the end.
 * </ul>
 *
 * <p>The bytes hashed begin with the case (16) and the revision (4) and end with the hash of the
 * event before (32). They hold nothing personal, only commitments to it.
 */
public final class LogExport {

  /** First line of the file. */
  public static final String TITLE = "gongbao log/1";

  static final byte EVENT = 'E';
  static final byte MISSING = 'M';
  static final byte CHECKPOINT = 'C';
  static final byte END = 'Z';

  private static final String FAMILY = "gongbao log/";

  private LogExport() {}

  /**
   * What a check of a file found.
   *
   * @param keyId of the key by which signatures were checked
   * @param ownKey true if that key was taken from the file itself: it proves who signed to nobody
   * @param from first place in the file
   * @param events events read
   * @param cases chains they belong to
   * @param checkpoints signed statements that hold
   * @param covered places under the last of these, from 0
   * @param unheld checkpoints from outside that lie before the first place, so not looked at
   * @param faults how many things are amiss
   * @param first the first of them
   */
  public record Finding(
      String keyId,
      boolean ownKey,
      long from,
      long events,
      long cases,
      long checkpoints,
      long covered,
      long unheld,
      long faults,
      List<Log.Fault> first) {

    public Finding {
      first = List.copyOf(first);
    }

    /** True if nothing is amiss. */
    public boolean isIntact() {
      return faults == 0;
    }
  }

  /** True if a file that begins so is an export, of whatever version. */
  public static boolean isExport(byte[] beginning) {
    byte[] family = FAMILY.getBytes(StandardCharsets.US_ASCII);
    return beginning.length >= family.length
        && Arrays.equals(beginning, 0, family.length, family, 0, family.length);
  }

  /**
   * Checks a file in one pass, with no database: each event's hash, each case's chain, the tree
   * under each checkpoint and each signature. Holds 75 to 150 bytes a case.
   *
   * @param key the log's public key, from outside; if empty the file's own
   * @param outside checkpoints from outside, signed before the file was made; they must stand in it
   * @throws IllegalArgumentException if it is no export, or of a version unknown here
   */
  public static Finding check(InputStream in, Optional<PublicKey> key, List<Checkpoint> outside)
      throws IOException {
    ExportFrames frames = new ExportFrames(in);
    return new ExportCheck(frames, ExportHead.read(frames), key, outside).run();
  }
}
