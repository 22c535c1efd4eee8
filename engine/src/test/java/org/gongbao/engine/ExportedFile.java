package org.gongbao.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;

/** An export taken apart, in which a forger changes what he likes and puts it together again. */
final class ExportedFile {

  String head = "";
  final List<Frame> frames = new ArrayList<>();

  /** One frame; {@code kind} as in the file. */
  static final class Frame {
    final char kind;
    long place;
    byte[] leaf = {};
    byte[] hash = {};
    byte[] bytes;

    Frame(char kind, byte[] bytes) {
      this.kind = kind;
      this.bytes = bytes;
    }

    int revision() {
      return ByteBuffer.wrap(bytes).getInt(16);
    }

    CaseId caseId() {
      ByteBuffer id = ByteBuffer.wrap(bytes);
      return new CaseId(id.getLong(), id.getLong());
    }

    /** Makes hash and leaf fit the bytes, as a careful forger does. */
    void fit() {
      hash = Digest.sha256(bytes);
      leaf = MerkleTree.leaf(hash);
    }

    Frame copy() {
      Frame copy = new Frame(kind, bytes.clone());
      copy.place = place;
      copy.leaf = leaf.clone();
      copy.hash = hash.clone();
      return copy;
    }
  }

  static ExportedFile of(byte[] file) {
    ExportedFile taken = new ExportedFile();
    int end = new String(file, US_ASCII).indexOf("\n\n") + 2;
    taken.head = new String(file, 0, end, US_ASCII);
    ByteBuffer rest = ByteBuffer.wrap(file, end, file.length - end);
    while (rest.hasRemaining()) {
      char kind = (char) rest.get();
      long place = kind == 'E' ? rest.getLong() : 0;
      byte[] leaf = kind == 'E' ? some(rest, 32) : new byte[0];
      byte[] hash = kind == 'E' ? some(rest, 32) : new byte[0];
      Frame frame = new Frame(kind, some(rest, kind == 'Z' ? 16 : rest.getInt()));
      frame.place = place;
      frame.leaf = leaf;
      frame.hash = hash;
      taken.frames.add(frame);
    }
    return taken;
  }

  private static byte[] some(ByteBuffer from, int count) {
    byte[] bytes = new byte[count];
    from.get(bytes);
    return bytes;
  }

  /** The frame of the case's event. */
  Frame event(CaseId id, int revision) {
    return frames.stream()
        .filter(frame -> frame.kind == 'E')
        .filter(frame -> frame.caseId().equals(id) && frame.revision() == revision)
        .findFirst()
        .orElseThrow();
  }

  Frame checkpoint(int number) {
    return frames.stream().filter(frame -> frame.kind == 'C').toList().get(number);
  }

  /** Places from 0 on again, and an end that fits. */
  void renumber() {
    long place = 0;
    for (Frame frame : frames) {
      frame.place = frame.kind == 'E' ? place++ : 0;
    }
    long events = place;
    frames.removeIf(frame -> frame.kind == 'Z');
    long checkpoints = frames.stream().filter(frame -> frame.kind == 'C').count();
    byte[] end = ByteBuffer.allocate(16).putLong(events).putLong(checkpoints).array();
    frames.add(new Frame('Z', end));
  }

  /** All that comes after the checkpoint is gone. */
  void cutAfter(int checkpoint) {
    int at = frames.indexOf(checkpoint(checkpoint));
    frames.subList(at + 1, frames.size()).clear();
    renumber();
  }

  /** Every checkpoint is signed anew over what now stands, by a key that the file then names. */
  void signAnew(LogKey key) {
    Frontier tree = new Frontier();
    Predicate<Frame> signed = frame -> frame.kind == 'C';
    for (Frame frame : frames) {
      if (frame.kind == 'E') {
        tree.add(frame.leaf);
      } else if (signed.test(frame)) {
        Checkpoint before = Checkpoint.read(new String(frame.bytes, US_ASCII));
        String statement =
            Checkpoint.statement(before.generation(), tree.size(), tree.root(), before.signedAt());
        Checkpoint after =
            new Checkpoint(
                before.generation(),
                tree.size(),
                tree.root(),
                before.signedAt(),
                Checkpoint.keyId(key.pair().getPublic()),
                key.sign(statement));
        frame.bytes = after.line().getBytes(US_ASCII);
      }
    }
    String named = Base64.getEncoder().encodeToString(key.pair().getPublic().getEncoded());
    head = head.replaceFirst("key .*\n", "key " + named + "\n");
  }

  byte[] bytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(file)) {
      out.write(head.getBytes(US_ASCII));
      for (Frame frame : frames) {
        out.writeByte(frame.kind);
        if (frame.kind == 'E') {
          out.writeLong(frame.place);
          out.write(frame.leaf);
          out.write(frame.hash);
        }
        if (frame.kind != 'Z') {
          out.writeInt(frame.bytes.length);
        }
        out.write(frame.bytes);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return file.toByteArray();
  }
}
