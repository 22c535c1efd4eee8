package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The tree of RFC 6962: roots, paths and proofs of every size")
class MerkleTreeTest {

  private static final int MOST = 70;

  private static byte[] leaf(long n) {
    return MerkleTree.leaf(ByteBuffer.allocate(8).putLong(n).array());
  }

  /** The definition, word for word: split at the greatest power of two below the size. */
  private static byte[] defined(long first, long size) {
    if (size == 1) {
      return leaf(first);
    }
    long left = 1;
    while (left * 2 < size) {
      left *= 2;
    }
    return MerkleTree.node(defined(first, left), defined(first + left, size - left));
  }

  private static final MerkleTree.Nodes NODES =
      (height, index) -> defined(index << height, 1L << height);

  @Test
  @DisplayName("the root of nothing is the hash of nothing, and every root is the defined one")
  void roots() {
    assertThat(HexFormat.of().formatHex(MerkleTree.root(NODES, 0)))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    Frontier frontier = new Frontier();
    Map<String, byte[]> complete = new HashMap<>();
    for (long size = 1; size <= MOST; size++) {
      frontier.add(
          leaf(size - 1), (height, index, hash) -> complete.put(height + "/" + index, hash));
      assertThat(frontier.root()).isEqualTo(defined(0, size));
      assertThat(MerkleTree.root(NODES, size)).isEqualTo(defined(0, size));
      assertThat(Frontier.of(NODES, size).root()).isEqualTo(defined(0, size));
    }
    assertThat(Optional.ofNullable(complete.get("6/0"))).contains(defined(0, 64));
    assertThat(Optional.ofNullable(complete.get("1/33"))).contains(defined(66, 2));
  }

  @ParameterizedTest(name = "{0} leaves")
  @DisplayName("a path proves its own leaf at its own place under its own root, and no other")
  @ValueSource(longs = {1, 2, 3, 7, 8, 9, 33, 64, 65})
  void inclusion(long size) {
    byte[] root = defined(0, size);
    for (long place = 0; place < size; place++) {
      List<byte[]> path = MerkleTree.inclusion(NODES, place, size);
      assertThat(MerkleTree.rootOf(leaf(place), place, size, path)).isEqualTo(root);
      assertThat(MerkleTree.rootOf(leaf(place + 1), place, size, path)).isNotEqualTo(root);
      if (size > 1) {
        long other = (place + 1) % size;
        assertThat(MerkleTree.rootOf(leaf(place), other, size, path)).isNotEqualTo(root);
      }
      assertThat(MerkleTree.rootOf(leaf(place), size, size, path)).isEmpty();
    }
  }

  @Test
  @DisplayName("a proof shows every smaller tree to be the beginning, and no other tree")
  void consistency() {
    for (long size = 1; size <= MOST; size++) {
      byte[] root = defined(0, size);
      for (long earlier = 1; earlier <= size; earlier++) {
        List<byte[]> proof = MerkleTree.consistency(NODES, earlier, size);
        assertThat(MerkleTree.isConsistent(earlier, defined(0, earlier), size, root, proof))
            .as(earlier + " in " + size)
            .isTrue();
        assertThat(MerkleTree.isConsistent(earlier, leaf(999), size, root, proof)).isFalse();
        if (earlier < size) {
          List<byte[]> shorter = new ArrayList<>(proof);
          shorter.removeLast();
          assertThat(MerkleTree.isConsistent(earlier, defined(0, earlier), size, root, shorter))
              .isFalse();
        }
      }
    }
  }
}
