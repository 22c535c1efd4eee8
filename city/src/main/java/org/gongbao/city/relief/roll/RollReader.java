package org.gongbao.city.relief.roll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongbao.city.relief.places.Scope;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.engine.CaseId;
import org.gongbao.law.LegalTime;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Counts who stands on the roll (名册统计): of a scope list by list, some lists in one statement, or of
 * one person. Whoever shows it has asked what the reader may see.
 */
public final class RollReader {

  private static final int LISTS_AT_ONCE = 50;

  /** Lists that count, after one. */
  private static final String LISTS =
      """
      select t.case_id, t.valid_from from gb.tie t
      where t.subject = 'register/relief-insured' and t.capacity = 'entered' and t.case_id > ?
      order by t.case_id limit ?
      """;

  /** The same of an insurer or a place. */
  private static final String LISTS_OF =
      """
      select t.case_id, t.valid_from from gb.tie t
      where t.subject = 'register/relief-insured' and t.capacity = 'entered' and t.case_id > ?
        and exists (select from gb.tie s
          where s.case_id = t.case_id and s.subject = ? and s.capacity = ?)
      order by t.case_id limit ?
      """;

  private static final String COUNTS =
      """
      select e.batch, r.body ->> 'place', (r.body ->> 'insurer')::int, r.body ->> 'insured',
        (r.body ->> 'period')::int, r.body ->> 'month', count(*)
      from gb.entry e
      cross join lateral (select convert_from(e.open, 'UTF8')::jsonb as body offset 0) r
      where e.batch = any(?) and e.register = 'relief-insured' and e.error is null
      group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
      """;

  private static final String OF_PERSON =
      """
      select e.batch, r.body ->> 'place', (r.body ->> 'insurer')::int, r.body ->> 'insured',
        (r.body ->> 'period')::int, r.body ->> 'month', 1::bigint, t.valid_from
      from gb.entry e
      join gb.tie t on t.case_id = e.batch and t.subject = 'register/relief-insured'
        and t.capacity = 'entered'
      cross join lateral (select convert_from(e.open, 'UTF8')::jsonb as body offset 0) r
      where e.register = 'relief-insured' and e.key = any(?) and e.error is null
      order by 5, 6
      """;

  private static final int PERIODS = 2;

  private final DataSource keeper;

  /** Reads over connections of the keeper. */
  public RollReader(DataSource keeper) {
    this.keeper = keeper;
  }

  /** All of a scope. */
  public List<Standing> in(Scope scope) {
    List<Standing> all = new ArrayList<>();
    UUID after = new UUID(0, 0);
    try (Connection reader = keeper.getConnection()) {
      Map<UUID, LocalDate> lists = lists(reader, scope, after);
      while (!lists.isEmpty()) {
        counts(reader, lists).stream()
            .filter(one -> scope.holds(one.insurer(), one.place()))
            .forEach(all::add);
        after = new ArrayList<>(lists.keySet()).getLast();
        lists = lists(reader, scope, after);
      }
      return all;
    } catch (SQLException e) {
      throw new UncategorizedSQLException("Counting the roll", COUNTS, e);
    }
  }

  private static Map<UUID, LocalDate> lists(Connection reader, Scope scope, UUID after)
      throws SQLException {
    try (PreparedStatement statement = reader.prepareStatement(scope.isAll() ? LISTS : LISTS_OF)) {
      int place = 1;
      statement.setObject(place++, after);
      if (!scope.isAll()) {
        statement.setString(place++, scope.subject());
        statement.setString(place++, scope.capacity());
      }
      statement.setInt(place, LISTS_AT_ONCE);
      Map<UUID, LocalDate> found = new LinkedHashMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getObject(1, UUID.class), day(rows, 2));
        }
      }
      return found;
    }
  }

  private static List<Standing> counts(Connection reader, Map<UUID, LocalDate> lists)
      throws SQLException {
    try (PreparedStatement statement = reader.prepareStatement(COUNTS)) {
      statement.setArray(1, reader.createArrayOf("uuid", lists.keySet().toArray()));
      List<Standing> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(
              standing(
                  rows,
                  java.util.Objects.requireNonNull(lists.get(rows.getObject(1, UUID.class)))));
        }
      }
      return found;
    }
  }

  /** All of one person, by his key. */
  public List<Standing> of(String person) {
    List<String> keys = new ArrayList<>();
    for (int period = 1; period <= PERIODS; period++) {
      keys.add(InsuredRow.key(person, period));
    }
    try (Connection reader = keeper.getConnection();
        PreparedStatement statement = reader.prepareStatement(OF_PERSON)) {
      statement.setArray(1, reader.createArrayOf("text", keys.toArray()));
      List<Standing> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(standing(rows, day(rows, 8)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new UncategorizedSQLException("Reading where a person stands", OF_PERSON, e);
    }
  }

  private static Standing standing(ResultSet row, LocalDate entered) throws SQLException {
    return new Standing(
        CaseId.of(row.getObject(1, UUID.class)),
        entered,
        row.getString(2),
        row.getInt(3),
        InsuredClass.of(row.getString(4)),
        row.getInt(5),
        YearMonth.parse(row.getString(6)),
        row.getLong(7));
  }

  private static LocalDate day(ResultSet row, int column) throws SQLException {
    return LegalTime.day(row.getObject(column, OffsetDateTime.class).toInstant());
  }
}
