package org.gongbao.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The hashes of RFC 6962: a binary tree over the log's leaves in order, its root for every size,
 * the path that proves a leaf to be in it and the nodes that prove a smaller tree to be its
 * beginning. Pure; where the nodes lie is somebody else's matter.
 */
final class MerkleTree {

  /** Stands before what is hashed for a leaf. */
  static final byte LEAF = 0;

  /** Stands before the two hashes of a node. */
  static final byte NODE = 1;

  private MerkleTree() {}

  /** Finds the hash of a complete subtree of 2^height leaves, the index-th of that height. */
  @FunctionalInterface
  interface Nodes {
    byte[] complete(int height, long index);
  }

  static byte[] leaf(byte[] data) {
    return Digest.sha256(new byte[] {LEAF}, data);
  }

  static byte[] node(byte[] left, byte[] right) {
    return Digest.sha256(new byte[] {NODE}, left, right);
  }

  /** The root over the first {@code size} leaves; SHA-256 of nothing for none. */
  static byte[] root(Nodes nodes, long size) {
    return size == 0 ? Digest.sha256(new byte[0]) : subtree(nodes, 0, size);
  }

  /** The path that leads from the leaf at {@code place} to the root of {@code size} leaves. */
  static List<byte[]> inclusion(Nodes nodes, long place, long size) {
    if (place < 0 || place >= size) {
      throw new IllegalArgumentException("Expected a place below " + size + " but got " + place);
    }
    List<byte[]> path = new ArrayList<>();
    include(nodes, place, 0, size, path);
    return path;
  }

  private static void include(Nodes nodes, long place, long first, long size, List<byte[]> path) {
    if (size == 1) {
      return;
    }
    long left = split(size);
    if (place - first < left) {
      include(nodes, place, first, left, path);
      path.add(subtree(nodes, first + left, size - left));
    } else {
      include(nodes, place, first + left, size - left, path);
      path.add(subtree(nodes, first, left));
    }
  }

  /** The root that a leaf's hash and its path lead to. */
  static byte[] rootOf(byte[] leafHash, long place, long size, List<byte[]> path) {
    // the steps of the path from the root downwards: true where the leaf is on the left
    List<Boolean> turns = new ArrayList<>();
    long at = place;
    long rest = size;
    while (rest > 1) {
      long left = split(rest);
      boolean onLeft = at < left;
      turns.add(onLeft);
      rest = onLeft ? left : rest - left;
      at = onLeft ? at : at - left;
    }
    if (turns.size() != path.size() || place < 0 || place >= size) {
      return new byte[0];
    }
    byte[] hash = leafHash;
    for (int i = 0; i < path.size(); i++) {
      boolean onLeft = turns.get(turns.size() - 1 - i);
      hash = onLeft ? node(hash, path.get(i)) : node(path.get(i), hash);
    }
    return hash;
  }

  /** What proves that the tree of {@code size} begins with the tree of {@code earlier}. */
  static List<byte[]> consistency(Nodes nodes, long earlier, long size) {
    if (earlier < 1 || earlier > size) {
      throw new IllegalArgumentException("Expected a size up to " + size + " but got " + earlier);
    }
    List<byte[]> proof = new ArrayList<>();
    if (earlier < size) {
      consistent(nodes, earlier, 0, size, true, proof);
    }
    return proof;
  }

  private static void consistent(
      Nodes nodes, long earlier, long first, long size, boolean known, List<byte[]> proof) {
    if (earlier == size) {
      if (!known) {
        proof.add(subtree(nodes, first, size));
      }
      return;
    }
    long left = split(size);
    if (earlier <= left) {
      consistent(nodes, earlier, first, left, known, proof);
      proof.add(subtree(nodes, first + left, size - left));
    } else {
      consistent(nodes, earlier - left, first + left, size - left, false, proof);
      proof.add(subtree(nodes, first, left));
    }
  }

  /** True if the proof leads from the earlier root to the later one. */
  static boolean isConsistent(
      long earlier, byte[] earlierRoot, long size, byte[] root, List<byte[]> proof) {
    if (earlier == size) {
      return proof.isEmpty() && Arrays.equals(earlierRoot, root);
    }
    if (earlier < 1 || earlier > size || proof.isEmpty()) {
      return false;
    }
    List<byte[]> steps = new ArrayList<>(proof);
    if (Long.bitCount(earlier) == 1) {
      steps.addFirst(earlierRoot);
    }
    long node = earlier - 1;
    long last = size - 1;
    while ((node & 1) == 1) {
      node >>= 1;
      last >>= 1;
    }
    byte[] first = steps.getFirst();
    byte[] second = steps.getFirst();
    for (byte[] step : steps.subList(1, steps.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        first = node(step, first);
        second = node(step, second);
        while (node != 0 && (node & 1) == 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        second = node(second, step);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(first, earlierRoot) && Arrays.equals(second, root);
  }

  private static byte[] subtree(Nodes nodes, long first, long size) {
    if (Long.bitCount(size) == 1) {
      int height = Long.numberOfTrailingZeros(size);
      return nodes.complete(height, first >> height);
    }
    long left = split(size);
    return node(subtree(nodes, first, left), subtree(nodes, first + left, size - left));
  }

  /** The greatest power of two below {@code size}. */
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
