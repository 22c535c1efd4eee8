package org.gongbao.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.Log.FaultKind;

/**
 * Checks an export frame by frame. After a fault it goes on from what the file states, so that one
 * fault is told once and later ones are still found.
 */
final class ExportCheck {

  private static final int HASH = 32;
  private static final int MOST_NAMED = 20;

  /** Place, leaf, hash and length, in front of an event's bytes. */
  private static final int EVENT_FRAME = 8 + HASH + HASH + 4;

  private static final int MISSING_FRAME = 8 + HASH + 16 + 4;
  private static final int END_FRAME = 16;

  /** Case, revision, and the hash before with its length: less is no event. */
  private static final int SHORTEST = 16 + 4 + 4 + HASH;

  private static final int LONGEST = 1 << 26;
  private static final int LONGEST_LINE = 1_000;

  /** Places from one signature checked to the next, unless each is. */
  private static final int BETWEEN_SIGNATURES = 10_000;

  /** As many are checked in any case: in a short file each is. */
  private static final int AT_LEAST = 200;

  private final ExportFrames frames;
  private final PublicKey key;
  private final boolean ownKey;
  private final Frontier tree;
  private final long from;
  private final long between;
  private final Deque<Checkpoint> outside;
  private final long unheld;
  private final MessageDigest digest = Digest.fresh();
  private final byte[] hash = new byte[HASH];
  private final byte[] leafInput = new byte[1 + HASH];
  private final CaseHeads heads = new CaseHeads();
  private final List<Log.Fault> first = new ArrayList<>();
  private long faults;
  private long next;
  private long events;
  private long read;
  private long held;
  private long signatures;

  /** Places under the last root that agreed, and under the last signature that was good. */
  private long agreed;

  private long covered;
  private Optional<Checkpoint> unchecked = Optional.empty();

  /** False once the tree cannot be told any more; the fault by which it went is named. */
  private boolean grows = true;

  private boolean signed;
  private boolean ended;

  ExportCheck(
      ExportFrames frames,
      ExportHead head,
      Optional<PublicKey> given,
      List<Checkpoint> outside,
      LogExport.Signatures which) {
    this.frames = frames;
    between = which == LogExport.Signatures.EACH ? 0 : BETWEEN_SIGNATURES;
    key = given.orElse(head.key());
    ownKey = given.isEmpty();
    tree = head.tree();
    from = tree.size();
    next = from;
    agreed = from;
    covered = from;
    leafInput[0] = MerkleTree.LEAF;
    List<Checkpoint> sorted = new ArrayList<>(outside);
    sorted.sort(Comparator.comparingLong(Checkpoint::size));
    unheld = sorted.stream().filter(one -> one.size() < from).count();
    sorted.removeIf(one -> one.size() < from);
    this.outside = new ArrayDeque<>(sorted);
    if (!key.equals(head.key())) {
      fault("head", FaultKind.ANOTHER_KEY);
    }
  }

  LogExport.Finding run() throws IOException {
    holdOutside();
    boolean going = true;
    while (going) {
      going = frame();
    }
    unchecked.ifPresent(last -> signature("checkpoint of " + last.size(), last));
    for (Checkpoint beyond : outside) {
      fault("outside checkpoint of " + beyond.size(), FaultKind.CUT);
    }
    if (events > 0 && !signed && faults == 0) {
      fault("all of it", FaultKind.UNSIGNED);
    }
    return new LogExport.Finding(
        Checkpoint.keyId(key),
        ownKey,
        from,
        events,
        heads.cases(),
        held,
        signatures,
        covered,
        unheld,
        faults,
        first);
  }

  /** One frame; false after the last. */
  private boolean frame() throws IOException {
    if (!frames.has(1)) {
      if (!ended) {
        fault("place " + next, FaultKind.TRUNCATED);
      }
      return false;
    }
    if (ended) {
      fault("after the end", FaultKind.INSERTED);
      return false;
    }
    return switch (frames.nextByte()) {
      case LogExport.EVENT -> event();
      case LogExport.MISSING -> missing();
      case LogExport.CHECKPOINT -> checkpoint();
      case LogExport.END -> end();
      default -> stop(FaultKind.UNREADABLE);
    };
  }

  private boolean stop(FaultKind kind) {
    fault("place " + next, kind);
    return false;
  }

  private boolean event() throws IOException {
    if (!frames.has(EVENT_FRAME)) {
      return stop(FaultKind.TRUNCATED);
    }
    int length = frames.intAt(frames.position() + EVENT_FRAME - Integer.BYTES);
    if (length < SHORTEST || length > LONGEST) {
      return stop(FaultKind.UNREADABLE);
    }
    if (!frames.has(EVENT_FRAME + length)) {
      return stop(FaultKind.TRUNCATED);
    }
    long place = frames.nextLong();
    byte[] leaf = frames.next(HASH);
    int stated = frames.position();
    int bytes = stated + HASH + Integer.BYTES;
    frames.skip(HASH + Integer.BYTES + length);
    events++;
    byte[] buffer = frames.bytes();
    sha256(buffer, bytes, length);
    if (!isHash(buffer, stated)) {
      faultOf(place, bytes, FaultKind.EDITED);
    }
    System.arraycopy(buffer, stated, leafInput, 1, HASH);
    sha256(leafInput, 0, leafInput.length);
    if (!isHash(leaf, 0)) {
      faultOf(place, bytes, FaultKind.LEAF_DIFFERS);
    }
    if (place < next) {
      faultOf(place, bytes, FaultKind.INSERTED);
      return true;
    }
    chain(place, bytes, length, stated);
    grow(place, leaf);
    return true;
  }

  private void chain(long place, int bytes, int length, int stated) {
    heads.turnTo(frames.longAt(bytes), frames.longAt(bytes + Long.BYTES));
    int revision = frames.intAt(bytes + 2 * Long.BYTES);
    int previous = bytes + length - HASH;
    int last = heads.revision();
    if (revision <= last) {
      boolean late = forgive(event(bytes, revision));
      faultOf(place, bytes, late ? FaultKind.REORDERED : FaultKind.INSERTED);
      return;
    }
    boolean begins = last == 0 && revision == 1;
    boolean known = last > 0 || from == 0;
    if (begins ? !isZero(previous) : last > 0 && revision == last + 1 && !follows(previous)) {
      faultOf(place, bytes, FaultKind.REORDERED);
    } else if (known && revision != last + 1) {
      fault(event(bytes, last + 1), FaultKind.DELETED);
    }
    heads.set(revision, frames, stated);
  }

  private boolean follows(int previous) {
    return heads.isHash(frames, previous);
  }

  private boolean isZero(int at) {
    return frames.longAt(at) == 0
        && frames.longAt(at + 8) == 0
        && frames.longAt(at + 16) == 0
        && frames.longAt(at + 24) == 0;
  }

  private void grow(long place, byte[] leaf) {
    if (place > next) {
      fault("place " + next, FaultKind.PLACE_MISSING);
      grows = false;
    }
    next = place + 1;
    if (grows) {
      tree.add(leaf);
      holdOutside();
    }
  }

  private boolean missing() throws IOException {
    if (!frames.has(MISSING_FRAME)) {
      return stop(FaultKind.TRUNCATED);
    }
    long place = frames.nextLong();
    byte[] leaf = frames.next(HASH);
    CaseId id = new CaseId(frames.nextLong(), frames.nextLong());
    int revision = frames.nextInt();
    events++;
    fault("place " + place + ", " + id + "#" + revision, FaultKind.DELETED);
    if (place >= next) {
      grow(place, leaf);
    }
    return true;
  }

  private boolean checkpoint() throws IOException {
    if (!frames.has(Integer.BYTES)) {
      return stop(FaultKind.TRUNCATED);
    }
    int length = frames.intAt(frames.position());
    if (length < 0 || length > LONGEST_LINE) {
      return stop(FaultKind.UNREADABLE);
    }
    if (!frames.has(Integer.BYTES + length)) {
      return stop(FaultKind.TRUNCATED);
    }
    frames.skip(Integer.BYTES);
    Checkpoint checkpoint;
    try {
      checkpoint = Checkpoint.read(new String(frames.next(length), StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException _) {
      return stop(FaultKind.UNREADABLE);
    }
    read++;
    if (checkpoint.size() == next) {
      hold(checkpoint, false);
    } else if (grows) {
      fault(
          "checkpoint of " + checkpoint.size(),
          checkpoint.size() > next ? FaultKind.CUT : FaultKind.REORDERED);
      grows = false;
    }
    return true;
  }

  private void holdOutside() {
    while (!outside.isEmpty() && outside.getFirst().size() == tree.size()) {
      hold(outside.removeFirst(), true);
    }
  }

  /**
   * The root, as long as the tree can be told. A root that agrees is true whoever signed it once a
   * later signature covers the same leaves, so not each signature needs to be checked.
   */
  private void hold(Checkpoint checkpoint, boolean isOutside) {
    if (!grows) {
      return;
    }
    String name = (isOutside ? "outside checkpoint of " : "checkpoint of ") + checkpoint.size();
    if (Arrays.equals(checkpoint.root(), tree.root())) {
      held++;
      agreed = checkpoint.size();
      unchecked = Optional.of(checkpoint);
      if (isOutside || signatures < AT_LEAST || agreed - covered >= between) {
        signature(name, checkpoint);
      }
    } else if (checkpoint.isSignedBy(key)) {
      fault("places %d to %d, %s".formatted(agreed, next - 1, name), FaultKind.ROOT_DIFFERS);
      grows = false;
    } else {
      fault(name, FaultKind.ANOTHER_KEY);
    }
  }

  private void signature(String name, Checkpoint checkpoint) {
    unchecked = Optional.empty();
    signatures++;
    if (checkpoint.isSignedBy(key)) {
      covered = checkpoint.size();
      signed = true;
    } else {
      held--;
      fault(name, FaultKind.ANOTHER_KEY);
    }
  }

  private boolean end() throws IOException {
    if (!frames.has(END_FRAME)) {
      return stop(FaultKind.TRUNCATED);
    }
    ended = true;
    compare("events", frames.nextLong(), events);
    compare("checkpoints", frames.nextLong(), read);
    return true;
  }

  private void compare(String what, long stated, long found) {
    if (stated != found) {
      fault(
          "end: %d %s of %d".formatted(found, what, stated),
          found < stated ? FaultKind.TRUNCATED : FaultKind.INSERTED);
    }
  }

  private void sha256(byte[] bytes, int at, int length) {
    digest.update(bytes, at, length);
    try {
      digest.digest(hash, 0, HASH);
    } catch (DigestException e) {
      throw new IllegalStateException("Expected room for a hash", e);
    }
  }

  private boolean isHash(byte[] bytes, int at) {
    return Arrays.equals(bytes, at, at + HASH, hash, 0, HASH);
  }

  private String event(int bytes, int revision) {
    return new CaseId(frames.longAt(bytes), frames.longAt(bytes + Long.BYTES)) + "#" + revision;
  }

  private void faultOf(long place, int bytes, FaultKind kind) {
    String event = event(bytes, frames.intAt(bytes + 2 * Long.BYTES));
    fault("place " + place + ", " + event, kind);
  }

  private void fault(String where, FaultKind kind) {
    faults++;
    if (first.size() < MOST_NAMED) {
      first.add(new Log.Fault(where, kind));
    }
  }

  /** An event told as deleted was only late. */
  private boolean forgive(String event) {
    boolean told = first.remove(new Log.Fault(event, FaultKind.DELETED));
    faults -= told ? 1 : 0;
    return told;
  }
}
