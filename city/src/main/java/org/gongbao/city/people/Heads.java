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
import java.util.stream.Collectors;
import org.gongbao.engine.Need;
import org.gongbao.law.LegalTime;

/**
 * Who heads an organ today (主要负责人), as rules may ask for it: whoever holds the role of its head,
 * and whoever was formally appointed to act for him; never somebody to whom it was lent.
 */
public record Heads(String organ, List<Head> heads) {

  /** Heads by the organ's id; an organ that nobody heads has none. */
  public static final Need<Heads> NEED = new Need<>("heads", Heads::load);

  private static final String READ =
      """
      select g.organ, p.login, g.role, bool_and(g.standing = 'acting') as acting
      from people.role_grant g join people.person p on p.id = g.person
      where g.organ = any(?) and g.role in ('unit-head', 'auditee-head') and not p.disabled
        and g.standing <> 'lent' and g.first_day <= ? and (g.last_day is null or g.last_day >= ?)
      group by g.organ, p.login, g.role order by g.organ, p.login, g.role
      """;

  /**
   * One who heads it.
   *
   * @param role {@code unit-head} or {@code auditee-head}
   * @param acting true if by a formal acting appointment only
   */
  public record Head(String login, String role, boolean acting) {}

  public Heads {
    heads = List.copyOf(heads);
  }

  /** True if that person heads the organ, for good or acting. */
  public boolean includes(String login) {
    return heads.stream().anyMatch(head -> head.login().equals(login));
  }

  private static Map<String, Need.Fact<Heads>> load(
      Connection reader, Collection<String> keys, Instant knownAt) throws SQLException {
    Map<String, List<Head>> heads = new HashMap<>();
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      statement.setArray(1, reader.createArrayOf("text", keys.toArray()));
      statement.setObject(2, LegalTime.day(knownAt));
      statement.setObject(3, LegalTime.day(knownAt));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          heads
              .computeIfAbsent(rows.getString("organ"), organ -> new ArrayList<>())
              .add(
                  new Head(
                      rows.getString("login"), rows.getString("role"), rows.getBoolean("acting")));
        }
      }
    }
    Map<String, Need.Fact<Heads>> found = new HashMap<>();
    heads.forEach(
        (organ, all) -> found.put(organ, new Need.Fact<>(new Heads(organ, all), version(all))));
    return found;
  }

  private static String version(List<Head> heads) {
    return heads.stream()
        .map(head -> head.login() + (head.acting() ? "*" : ""))
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
