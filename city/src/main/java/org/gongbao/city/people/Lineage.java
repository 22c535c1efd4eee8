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
 * @param formerly ids of organs whose place it, or one above it, took
 */
public record Lineage(String organ, List<String> above, List<String> formerly) {

  /**
   * Lineages of today by the organ's id; an organ that there is not has none. Asked by {@link
   * #through}, one that is no more stands where its successor stands.
   */
  public static final Need<Lineage> NEED = new Need<>("organ", Lineage::load);

  private static final String THROUGH = "through ";

  private static final String READ =
      """
      with recursive succeeded (predecessor, successor, division, day) as (
        select p.predecessor, p.successor, p.division, s.day
        from people.succession_part p join people.succession s on s.id = p.succession
        where s.day <= ?
      ), row_today (id, parent, first_day) as not materialized (
        select id, parent, first_day from people.organ
        where first_day <= ? and (last_day is null or last_day >= ?)
      ), up (id, next, since) as not materialized (
        select id, parent, first_day from row_today
        union all
        select predecessor, successor, day from succeeded s
        where division is null and not exists (select from row_today r where r.id = s.predecessor)
      ), line (organ, next, since, path) as (
        select id, next, since, array[id] from up where id = any(?)
        union all
        select l.organ, u.next, greatest(l.since, u.since), l.path || u.id
        from line l join up u on u.id = l.next where u.id <> all(l.path)
      ), whole (organ, path, since) as (
        select distinct on (organ) organ, path, since from line
        order by organ, cardinality(path) desc
      ), former (organ, id, day) as (
        select organ, unnest(path), since from whole
        union
        select f.organ, s.predecessor, greatest(f.day, s.day)
        from former f join succeeded s on s.successor = f.id
      )
      select w.organ, w.path[2:], max(f.day),
        coalesce(array_agg(distinct f.id) filter (where f.id <> all(w.path)), '{}'),
        exists (select from row_today r where r.id = w.organ)
      from whole w join former f on f.organ = w.organ
      group by w.organ, w.path
      """;

  public Lineage {
    above = List.copyOf(above);
    formerly = List.copyOf(formerly);
  }

  /** The key by which a case that was begun under an organ's name goes on when that is no more. */
  public static String through(String organ) {
    return THROUGH + organ;
  }

  /** An organ that took nobody's place. */
  public Lineage(String organ, List<String> above) {
    this(organ, above, List.of());
  }

  /** True if it is that organ, or lies below it or below what took its place. */
  public boolean isWithin(String unit) {
    return organ.equals(unit) || above.contains(unit) || formerly.contains(unit);
  }

  private static Map<String, Need.Fact<Lineage>> load(
      Connection reader, Collection<String> keys, Instant knownAt) throws SQLException {
    Map<String, Need.Fact<Lineage>> found = new HashMap<>();
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      for (int day = 1; day <= 3; day++) {
        statement.setObject(day, LegalTime.day(knownAt));
      }
      statement.setArray(
          4,
          reader.createArrayOf(
              "text", keys.stream().map(key -> key.replaceFirst(THROUGH, "")).toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Lineage one =
              new Lineage(
                  rows.getString(1),
                  List.of((String[]) rows.getArray(2).getArray()),
                  List.of((String[]) rows.getArray(4).getArray()));
          Need.Fact<Lineage> fact = new Need.Fact<>(one, rows.getString(3));
          if (keys.contains(through(one.organ()))) {
            found.put(through(one.organ()), fact);
          }
          if (rows.getBoolean(5)) {
            found.put(one.organ(), fact);
          }
        }
      }
    }
    return found;
  }
}
