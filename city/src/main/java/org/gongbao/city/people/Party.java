package org.gongbao.city.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongbao.engine.Need;
import org.gongbao.law.LegalTime;

/**
 * A natural person or an organisation with whom the city has to do (当事人), as rules may ask for it.
 * The number of a person is no part of it.
 *
 * @param id as cases are tied to it: {@code party/ID}
 * @param name of today
 * @param creditCode empty of a natural person
 */
public record Party(String id, Kind kind, String name, Optional<CreditCode> creditCode) {

  /** What sort of party. */
  public enum Kind {
    PERSON,
    ORGANISATION
  }

  /** Parties by id; one that is not entered has none. */
  public static final Need<Party> NEED = new Need<>("party", Party::load);

  private static final String READ =
      """
      select p.id::text as id, p.kind, coalesce(p.credit_code, '') as credit_code, n.name,
        n.first_day::text as since
      from people.party p join people.party_name n on n.party = p.id
      where p.id::text = any(?) and n.first_day <= ? and (n.last_day is null or n.last_day >= ?)
      """;

  private static Map<String, Need.Fact<Party>> load(
      Connection reader, Collection<String> keys, Instant knownAt) throws SQLException {
    Map<String, Need.Fact<Party>> found = new HashMap<>();
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      statement.setArray(1, reader.createArrayOf("text", keys.toArray()));
      statement.setObject(2, LegalTime.day(knownAt));
      statement.setObject(3, LegalTime.day(knownAt));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String code = rows.getString("credit_code");
          Party one =
              new Party(
                  rows.getString("id"),
                  code.isEmpty() ? Kind.PERSON : Kind.ORGANISATION,
                  rows.getString("name"),
                  code.isEmpty() ? Optional.empty() : Optional.of(new CreditCode(code)));
          found.put(one.id(), new Need.Fact<>(one, rows.getString("since")));
        }
      }
    }
    return found;
  }
}
