package org.gongbao.city.papers;

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
 * Which case a paper's number (文号) leads to, as a fact.
 *
 * @param kind the kind of paper
 * @param organ id of the organ that issued it
 */
public record Numbered(CaseId caseId, String kind, String organ) {

  /** By the number as it is written. */
  public static final Need<Numbered> NEED = new Need<>("paper-number", Numbered::load);

  private static final String READ =
      """
      select label, case_id, kind, organ from papers.paper where label = any(?)
      """;

  private static Map<String, Need.Fact<Numbered>> load(
      Connection reader, Collection<String> labels, Instant knownAt) throws SQLException {
    Map<String, Need.Fact<Numbered>> found = new HashMap<>();
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      statement.setArray(1, reader.createArrayOf("text", labels.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Numbered one =
              new Numbered(
                  CaseId.of(rows.getObject("case_id", UUID.class)),
                  rows.getString("kind"),
                  rows.getString("organ"));
          found.put(rows.getString("label"), new Need.Fact<>(one, one.toString()));
        }
      }
    }
    return found;
  }
}
