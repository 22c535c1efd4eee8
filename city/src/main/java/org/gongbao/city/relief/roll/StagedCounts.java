package org.gongbao.city.relief.roll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Need;

/**
 * How many rows lie ready in a list, as rules may ask for it.
 *
 * @param good rows that may count
 * @param bad rows kept with their error
 * @param doubled good rows beyond the first of a person
 * @param enrolled good rows of people whom another list enrolled for the period since they were
 *     checked
 * @param twice numbers of the first rows that are doubled or enrolled, 0 the first line
 */
record StagedCounts(long good, long bad, long doubled, long enrolled, String twice) {

  /** Counts by the id of the list. */
  static final Need<StagedCounts> NEED = new Need<>("relief-staged", StagedCounts::load);

  static final StagedCounts NONE = new StagedCounts(0, 0, 0, 0, "");

  private static final String READ =
      """
      with own as (
        select s.row_number, s.register, s.key, s.batch, s.error from gb.entry s
        where s.batch = ? and s.register = 'relief-insured'),
      good as (
        select s.row_number,
          row_number() over (partition by s.key order by s.row_number) > 1 as doubled,
          exists (
            select 1 from gb.entry e join gb.tie t on t.case_id = e.batch
              and t.subject = 'register/relief-insured' and t.capacity = 'entered'
            where e.register = s.register and e.key = s.key and e.batch <> s.batch
              and e.error is null) as enrolled
        from own s where s.error is null)
      select count(*), (select count(*) from own where error is not null), count(*) filter (where doubled), count(*) filter (where enrolled),
        (select coalesce(string_agg(n::text, ', ' order by n), '') from (
          select row_number as n from good where doubled or enrolled order by 1 limit 10) first)
      from good
      """;

  private static Map<String, Need.Fact<StagedCounts>> load(
      Connection reader, Collection<String> lists, Instant knownAt) throws SQLException {
    Map<String, Need.Fact<StagedCounts>> found = new HashMap<>();
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      for (String list : lists) {
        statement.setObject(1, CaseId.of(list).uuid());
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          StagedCounts counts =
              new StagedCounts(
                  row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getString(5));
          found.put(list, new Need.Fact<>(counts, counts.toString()));
        }
      }
    }
    return found;
  }
}
