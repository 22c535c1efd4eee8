package org.gongbao.city.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Need;

/**
 * Files of a batch that are still being read, as rules may ask for it: what they bring is not there
 * yet.
 *
 * @param count never 0
 */
public record OpenRuns(long count) {

  /** By the id of the batch; one without such a file has none. */
  public static final Need<OpenRuns> NEED = new Need<>("intake-open", OpenRuns::load);

  private static final String READ =
      """
      select batch, count(*) from intake.run
      where batch = any(?) and not dry and state in ('waiting', 'running') group by batch
      """;

  private static Map<String, Need.Fact<OpenRuns>> load(
      Connection reader, Collection<String> batches, Instant knownAt) throws SQLException {
    Map<String, Need.Fact<OpenRuns>> found = new HashMap<>();
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      statement.setArray(
          1,
          reader.createArrayOf(
              "uuid", batches.stream().map(CaseId::of).map(CaseId::uuid).toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          long count = rows.getLong(2);
          found.put(
              CaseId.of(rows.getObject(1, UUID.class)).toString(),
              new Need.Fact<>(new OpenRuns(count), Long.toString(count)));
        }
      }
    }
    return found;
  }
}
