package org.gongbao.engine;

import java.security.SecureRandom;

/**
 * The last revision and hash of each case seen, in arrays of plain numbers: seven a case. Split in
 * parts that grow one by one, so that growing needs no second copy of all.
 */
final class CaseHeads {

  private static final int PARTS = 256;
  private static final int WIDTH = 7;
  private static final int FIRST_SLOTS = 16;

  /** Where revision and hash lie in a slot, behind the two halves of the id. */
  private static final int REVISION = 2;

  private static final int HASH = 3;

  private final long[][] parts = new long[PARTS][FIRST_SLOTS * WIDTH];
  private final int[] used = new int[PARTS];

  /** By chance, so that nobody can make ids that crowd. */
  private final long odd = new SecureRandom().nextLong() | 1;

  private long high;
  private long low;
  private int part;
  private int slot;
  private long cases;

  /** Turns to a case; what follows is about it. */
  void turnTo(long idHigh, long idLow) {
    high = idHigh;
    low = idLow;
    long mixed = mixed(idHigh, idLow);
    part = (int) (mixed >>> 56);
    slot = find(parts[part], idHigh, idLow, mixed);
  }

  private long mixed(long idHigh, long idLow) {
    long mixed = (idHigh ^ Long.rotateLeft(idLow, 23)) * odd ^ idLow;
    mixed = (mixed ^ mixed >>> 32) * odd;
    return mixed ^ mixed >>> 29;
  }

  private static int find(long[] slots, long high, long low, long mixed) {
    int mask = slots.length / WIDTH - 1;
    int at = (int) mixed & mask;
    while (slots[at * WIDTH + REVISION] != 0
        && (slots[at * WIDTH] != high || slots[at * WIDTH + 1] != low)) {
      at = at + 1 & mask;
    }
    return at * WIDTH;
  }

  /** Its last revision; 0 if it was not seen. */
  int revision() {
    return (int) parts[part][slot + REVISION];
  }

  /** True if the four numbers from there are its last hash. */
  boolean isHash(ExportFrames frames, int at) {
    long[] slots = parts[part];
    return slots[slot + HASH] == frames.longAt(at)
        && slots[slot + HASH + 1] == frames.longAt(at + 8)
        && slots[slot + HASH + 2] == frames.longAt(at + 16)
        && slots[slot + HASH + 3] == frames.longAt(at + 24);
  }

  /** Its head is this from now on. */
  void set(int revision, ExportFrames frames, int at) {
    boolean fresh = revision() == 0;
    long[] slots = parts[part];
    slots[slot] = high;
    slots[slot + 1] = low;
    slots[slot + REVISION] = revision;
    for (int i = 0; i < 4; i++) {
      slots[slot + HASH + i] = frames.longAt(at + i * Long.BYTES);
    }
    if (fresh) {
      cases++;
      used[part]++;
      // three quarters full
      if (used[part] * WIDTH * 4 > slots.length * 3) {
        grow();
      }
    }
  }

  private void grow() {
    long[] slots = parts[part];
    long[] larger = new long[slots.length * 2];
    for (int at = 0; at < slots.length; at += WIDTH) {
      if (slots[at + REVISION] != 0) {
        int to = find(larger, slots[at], slots[at + 1], mixed(slots[at], slots[at + 1]));
        System.arraycopy(slots, at, larger, to, WIDTH);
      }
    }
    parts[part] = larger;
  }

  long cases() {
    return cases;
  }
}
