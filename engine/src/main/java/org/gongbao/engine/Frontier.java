package org.gongbao.engine;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The right edge of a growing tree: the roots of its complete subtrees, the largest first. Enough
 * to add leaves and to tell the root, whatever lies to the left.
 */
final class Frontier {

  private final Deque<Subtree> edge = new ArrayDeque<>();
  private long size;

  private record Subtree(int height, byte[] hash) {}

  /** Hears of each subtree that became complete. */
  @FunctionalInterface
  interface Grown {
    void complete(int height, long index, byte[] hash);
  }

  /** The edge of a tree that lies somewhere. */
  static Frontier of(MerkleTree.Nodes nodes, long size) {
    Frontier frontier = new Frontier();
    long first = 0;
    for (int height = 62; height >= 0; height--) {
      if ((size >> height & 1) == 1) {
        frontier.edge.addLast(new Subtree(height, nodes.complete(height, first >> height)));
        first += 1L << height;
      }
    }
    frontier.size = size;
    return frontier;
  }

  long size() {
    return size;
  }

  void add(byte[] leafHash, Grown grown) {
    Subtree subtree = new Subtree(0, leafHash);
    long index = size;
    size++;
    while (!edge.isEmpty() && edge.getLast().height() == subtree.height()) {
      Subtree left = edge.removeLast();
      subtree = new Subtree(subtree.height() + 1, MerkleTree.node(left.hash(), subtree.hash()));
      index >>= 1;
      grown.complete(subtree.height(), index, subtree.hash());
    }
    edge.addLast(subtree);
  }

  byte[] root() {
    if (edge.isEmpty()) {
      return MerkleTree.root((height, index) -> Digest.ZERO, 0);
    }
    byte[] hash = edge.getLast().hash();
    for (Subtree left : edge.reversed().stream().skip(1).toList()) {
      hash = MerkleTree.node(left.hash(), hash);
    }
    return hash;
  }
}
