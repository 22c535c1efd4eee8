package org.gongbao.engine;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of its complete subtrees. Enough to add leaves and to
 * tell the root, whatever lies to the left.
 */
final class Frontier {

  private static final int HASH = 32;
  private static final int HEIGHTS = 63;

  /** By height; one stands where the size has that bit. */
  private final byte[][] edge = new byte[HEIGHTS][];

  private final MessageDigest digest = Digest.fresh();
  private final byte[] pair = new byte[1 + 2 * HASH];
  private long size;

  Frontier() {
    pair[0] = MerkleTree.NODE;
  }

  /** Hears of each subtree that became complete. */
  @FunctionalInterface
  interface Grown {
    void complete(int height, long index, byte[] hash);
  }

  /** The edge of a tree that lies somewhere. */
  static Frontier of(MerkleTree.Nodes nodes, long size) {
    Frontier frontier = new Frontier();
    long first = 0;
    for (int height = HEIGHTS - 1; height >= 0; height--) {
      if ((size >> height & 1) == 1) {
        frontier.edge[height] = nodes.complete(height, first >> height);
        first += 1L << height;
      }
    }
    frontier.size = size;
    return frontier;
  }

  /** The roots of the complete subtrees, the largest first; {@link #of} makes the edge again. */
  List<byte[]> subtrees() {
    List<byte[]> subtrees = new ArrayList<>();
    for (int height = HEIGHTS - 1; height >= 0; height--) {
      if ((size >> height & 1) == 1) {
        subtrees.add(edge[height]);
      }
    }
    return subtrees;
  }

  long size() {
    return size;
  }

  void add(byte[] leafHash) {
    add(leafHash, (height, index, hash) -> {});
  }

  void add(byte[] leafHash, Grown grown) {
    byte[] hash = leafHash;
    int height = 0;
    while ((size >> height & 1) == 1) {
      hash = node(edge[height], hash);
      height++;
      grown.complete(height, size >> height, hash);
    }
    edge[height] = hash;
    size++;
  }

  byte[] root() {
    if (size == 0) {
      return MerkleTree.root((height, index) -> Digest.ZERO, 0);
    }
    int height = Long.numberOfTrailingZeros(size);
    byte[] hash = edge[height];
    for (height++; height < HEIGHTS; height++) {
      if ((size >> height & 1) == 1) {
        hash = node(edge[height], hash);
      }
    }
    return hash;
  }

  private byte[] node(byte[] left, byte[] right) {
    System.arraycopy(left, 0, pair, 1, HASH);
    System.arraycopy(right, 0, pair, 1 + HASH, HASH);
    byte[] hash = new byte[HASH];
    digest.update(pair, 0, pair.length);
    try {
      digest.digest(hash, 0, HASH);
    } catch (DigestException e) {
      throw new IllegalStateException("Expected room for a hash", e);
    }
    return hash;
  }
}
