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
 * An organ with those above it (隶属关系), as rules may ask for it.
 *
 * @param above ids, the nearest first; of a circle each once
 */
public record Lineage(String organ, List<String> above) {

  /** Lineages of today by the organ's id; an organ that there is not has none. */
  public static final Need<Lineage> NEED = new Need<>("organ", Lineage::load);

  private static final String READ =
      """
      with recursive line (organ, id, parent, since, path) as (
        select o.id, o.id, o.parent, o.first_day, array[o.id] from people.organ o
        where o.id = any(?) and o.first_day <= ? and (o.last_day is null or o.last_day >= ?)
        union all
        select l.organ, o.id, o.parent, greatest(l.since, o.first_day), l.path || o.id
        from line l join people.organ o on o.id = l.parent
        where o.first_day <= ? and (o.last_day is null or o.last_day >= ?)
          and o.id <> all(l.path)
      )
      select distinct on (organ) organ, path[2:], since from line
      order by organ, cardinality(path) desc
      """;

  public Lineage {
    above = List.copyOf(above);
  }

  /** True if it is that organ, or lies below it. */
  public boolean isWithin(String unit) {
    return organ.equals(unit) || above.contains(unit);
  }

  private static Map<String, Need.Fact<Lineage>> load(
      Connection reader, Collection<String> keys, Instant knownAt) throws SQLException {
    Map<String, Need.Fact<Lineage>> found = new HashMap<>();
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      statement.setArray(1, reader.createArrayOf("text", keys.toArray()));
      for (int day = 2; day <= 5; day++) {
        statement.setObject(day, LegalTime.day(knownAt));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Lineage one =
              new Lineage(rows.getString(1), List.of((String[]) rows.getArray(2).getArray()));
          found.put(one.organ(), new Need.Fact<>(one, rows.getString(3)));
        }
      }
    }
    return found;
  }
}
