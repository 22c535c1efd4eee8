package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Counts a batch's staged rows and builds the tree over the good ones. */
final class StagedRows implements Need.Loader<Staged> {

  static final String ROWS =
      """
      select row_number, key, version, valid_from, valid_to, open, commitments
      from gb.entry where batch = ? and revision = 0 and register = ? and error is null
      order by row_number
      """;

  private static final String COUNTS =
      """
      select count(*) filter (where error is not null) as bad,
        count(*) filter (where error is null) - count(distinct (key, version))
          filter (where error is null) as doubled
      from gb.entry where batch = ? and revision = 0 and register = ?
      """;

  private static final int ROWS_AT_ONCE = 1_000;

  @Override
  public Map<String, Need.Fact<Staged>> load(
      Connection reader, Collection<String> keys, Instant knownAt) throws SQLException {
    Map<String, Need.Fact<Staged>> facts = new HashMap<>();
    for (String key : keys) {
      int slash = key.indexOf('/');
      Staged staged = of(reader, CaseId.of(key.substring(0, slash)), key.substring(slash + 1));
      facts.put(key, new Need.Fact<>(staged, staged.root()));
    }
    return facts;
  }

  static Staged of(Connection reader, CaseId batch, String register) throws SQLException {
    Frontier tree = new Frontier();
    boolean autoCommit = reader.getAutoCommit();
    // a cursor lives in a transaction only; without one the driver would hold all rows at once
    reader.setAutoCommit(false);
    try (PreparedStatement rows = reader.prepareStatement(ROWS);
        PreparedStatement counts = reader.prepareStatement(COUNTS)) {
      rows.setObject(1, batch.uuid());
      rows.setString(2, register);
      rows.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = rows.executeQuery()) {
        while (row.next()) {
          tree.add(
              MerkleTree.leaf(EntryBytes.hash(batch, register, row)), (height, index, hash) -> {});
        }
      }
      counts.setObject(1, batch.uuid());
      counts.setString(2, register);
      try (ResultSet row = counts.executeQuery()) {
        row.next();
        return new Staged(
            tree.size(), row.getLong(1), row.getLong(2), HexFormat.of().formatHex(tree.root()));
      }
    } finally {
      if (autoCommit) {
        reader.rollback();
        reader.setAutoCommit(true);
      }
    }
  }
}
