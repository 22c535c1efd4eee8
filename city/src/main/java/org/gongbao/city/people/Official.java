package org.gongbao.city.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.engine.Need;
import org.gongbao.law.LegalTime;

/**
 * A person of this installation, as rules may ask for him.
 *
 * @param organ id of the organ he belongs to; empty if to none
 * @param name as he is called
 * @param roles held today for organs, his own and as acting head: {@code role organ}
 */
public record Official(String login, String organ, String name, List<String> roles) {

  /** People by login; one who is not entered, or may no longer sign in, is none. */
  public static final Need<Official> NEED = new Need<>("person", Official::load);

  private static final String READ =
      """
      select p.login, coalesce(p.organ, '') as organ, p.name,
        array(select distinct g.role || ' ' || g.organ from people.role_grant g
          where g.person = p.id and g.organ is not null and g.standing <> 'lent'
            and g.first_day <= ? and (g.last_day is null or g.last_day >= ?) order by 1) as roles
      from people.person p where p.login = any(?) and not p.disabled
      """;

  public Official {
    roles = List.copyOf(roles);
  }

  /** True if he holds that role for that organ; a role lent to him does not count. */
  public boolean holds(String role, String forOrgan) {
    return roles.contains(role + " " + forOrgan);
  }

  private static Map<String, Need.Fact<Official>> load(
      Connection reader, Collection<String> keys, Instant knownAt) throws SQLException {
    Map<String, Need.Fact<Official>> found = new HashMap<>();
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      statement.setObject(1, LegalTime.day(knownAt));
      statement.setObject(2, LegalTime.day(knownAt));
      statement.setArray(3, reader.createArrayOf("text", keys.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Official one =
              new Official(
                  rows.getString("login"),
                  rows.getString("organ"),
                  rows.getString("name"),
                  List.of((String[]) rows.getArray("roles").getArray()));
          found.put(one.login(), new Need.Fact<>(one, one.organ()));
        }
      }
    }
    return found;
  }
}
