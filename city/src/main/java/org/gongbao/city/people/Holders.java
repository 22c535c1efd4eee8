package org.gongbao.city.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.engine.Need;
import org.gongbao.law.LegalTime;

/**
 * Who holds a role for an organ today (任职人员), for good or by a formal appointment to act, as rules
 * may ask for it; never somebody to whom it was lent.
 *
 * @param people logins, in their order; never empty
 */
public record Holders(List<String> people) {

  /** Holders by {@link #key}; a role that nobody holds has none. */
  public static final Need<Holders> NEED = new Need<>("holders", Holders::load);

  private static final String BETWEEN = " ";

  private static final String READ =
      """
      select distinct g.role, g.organ, p.login from people.role_grant g
      join people.person p on p.id = g.person
      join unnest(?, ?) as asked (role, organ) on g.role = asked.role and g.organ = asked.organ
      where g.standing <> 'lent' and g.first_day <= ? and (g.last_day is null or g.last_day >= ?) and not p.disabled
      order by g.role, g.organ, p.login
      """;

  public Holders {
    people = List.copyOf(people);
  }

  /** The key of a role held for an organ. */
  public static String key(String role, String organ) {
    return role + BETWEEN + organ;
  }

  private static Map<String, Need.Fact<Holders>> load(
      Connection reader, Collection<String> keys, Instant knownAt) throws SQLException {
    Map<String, List<String>> people = new HashMap<>();
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      statement.setArray(1, reader.createArrayOf("text", halves(keys, 0)));
      statement.setArray(2, reader.createArrayOf("text", halves(keys, 1)));
      statement.setObject(3, LegalTime.day(knownAt));
      statement.setObject(4, LegalTime.day(knownAt));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          people
              .computeIfAbsent(key(rows.getString(1), rows.getString(2)), none -> new ArrayList<>())
              .add(rows.getString(3));
        }
      }
    }
    Map<String, Need.Fact<Holders>> found = new HashMap<>();
    people.forEach(
        (key, held) -> found.put(key, new Need.Fact<>(new Holders(held), String.join(",", held))));
    return found;
  }

  private static Object[] halves(Collection<String> keys, int half) {
    return keys.stream().map(key -> key.split(BETWEEN, 2)[half]).toArray();
  }
}
