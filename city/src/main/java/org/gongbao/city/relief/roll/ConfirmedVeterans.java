package org.gongbao.city.relief.roll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gongbao.engine.Need;

/** Whom a veterans' office confirmed for a place and period (relief/4.3.4), as a fact. */
record ConfirmedVeterans(String key) {

  /** By the key of {@link VeteranRow}; who was not confirmed has none. */
  static final Need<ConfirmedVeterans> NEED =
      new Need<>("relief-confirmed-veterans", ConfirmedVeterans::load);

  private static final String READ =
      """
      select distinct e.key from gb.entry e
      where e.register = 'relief-veterans' and e.key = any(?) and e.error is null
        and exists (select 1 from gb.tie t where t.case_id = e.batch
          and t.subject = 'register/relief-veterans' and t.capacity = 'entered')
      """;

  private static Map<String, Need.Fact<ConfirmedVeterans>> load(
      Connection reader, Collection<String> keys, Instant knownAt) throws SQLException {
    Map<String, Need.Fact<ConfirmedVeterans>> found = new HashMap<>();
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      statement.setArray(1, reader.createArrayOf("text", keys.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String key = rows.getString(1);
          found.put(key, new Need.Fact<>(new ConfirmedVeterans(key), key));
        }
      }
    }
    return found;
  }
}
