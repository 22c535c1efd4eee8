package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tree's nodes in the database: leaves, and the complete subtrees of every fourth height; those
 * between are made of their sixteenths.
 */
record TreeStore(Connection connection) implements MerkleTree.Nodes {

  /** Heights between stored nodes. */
  static final int STEP = 4;

  private static final String LEAVES =
      """
      select hash from gb.leaf where place >= ? and place < ? order by place
      """;

  private static final String TILES =
      """
      select hash from gb.tile where level = ? and index >= ? and index < ? order by index
      """;

  static boolean isStored(int height) {
    return height > 0 && height % STEP == 0;
  }

  @Override
  public byte[] complete(int height, long index) {
    int rest = height % STEP;
    List<byte[]> hashes = stored(height - rest, index << rest, 1 << rest);
    while (hashes.size() > 1) {
      List<byte[]> above = new ArrayList<>();
      for (int i = 0; i < hashes.size(); i += 2) {
        above.add(MerkleTree.node(hashes.get(i), hashes.get(i + 1)));
      }
      hashes = above;
    }
    return hashes.getFirst();
  }

  private List<byte[]> stored(int height, long first, int count) {
    String sql = height == 0 ? LEAVES : TILES;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int at = 1;
      if (height > 0) {
        statement.setInt(at++, height / STEP);
      }
      statement.setLong(at++, first);
      statement.setLong(at, first + count);
      List<byte[]> hashes = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          hashes.add(rows.getBytes(1));
        }
      }
      if (hashes.size() != count) {
        throw new IllegalStateException(
            "Expected %d nodes of height %d from %d but found %d"
                .formatted(count, height, first, hashes.size()));
      }
      return hashes;
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }
}
