package org.gongbao.city.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.gongbao.city.people.PersonKeys;
import org.gongbao.city.people.ResidentId;
import org.gongbao.engine.Need;
import org.gongbao.law.LawBook;

/**
 * What the check of rows may read: the law, facts beyond the batch, and the key of a person.
 *
 * @param now the city's instant
 */
public record RowDesk(DataSource reader, LawBook law, Instant now, PersonKeys persons) {

  /** Facts of many keys, in one statement; a key without a fact is left out. */
  public <T> Map<String, T> facts(Need<T> need, Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    try (Connection connection = reader.getConnection()) {
      Map<String, T> facts = new HashMap<>();
      need.loader().load(connection, keys, now).forEach((key, one) -> facts.put(key, one.value()));
      return facts;
    } catch (SQLException e) {
      throw new IllegalStateException("Expected to read facts for rows", e);
    }
  }

  /** The key of the person with that number. */
  public String person(ResidentId number) {
    return persons.key(number);
  }
}
