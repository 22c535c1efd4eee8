package org.gongbao.city.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gongbao.engine.Need;

/**
 * A person of this installation, as rules may ask for him.
 *
 * @param organ id of the organ he belongs to; empty if to none
 */
public record Official(String login, String organ) {

  /** People by login; one who is not entered, or may no longer sign in, is none. */
  public static final Need<Official> NEED = new Need<>("person", Official::load);

  private static final String READ =
      """
      select login, coalesce(organ, '') as organ from people.person
      where login = any(?) and not disabled
      """;

  private static Map<String, Need.Fact<Official>> load(
      Connection reader, Collection<String> keys, Instant knownAt) throws SQLException {
    Map<String, Need.Fact<Official>> found = new HashMap<>();
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      statement.setArray(1, reader.createArrayOf("text", keys.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Official one = new Official(rows.getString("login"), rows.getString("organ"));
          found.put(one.login(), new Need.Fact<>(one, one.organ()));
        }
      }
    }
    return found;
  }
}
