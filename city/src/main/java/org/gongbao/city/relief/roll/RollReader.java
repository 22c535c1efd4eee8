package org.gongbao.city.relief.roll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.gongbao.city.relief.places.Scope;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.engine.CaseId;
import org.gongbao.law.LegalTime;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Counts who stands on the roll (名册统计): of a scope list by list, some lists in one statement, or of
 * one person. No row of a list changes once it was entered, so each list is counted once and the
 * count kept. Whoever shows it has asked what the reader may see, and lets one at a time count.
 */
public final class RollReader {

  /** The longest that one statement may count. */
  public static final Duration LONGEST = Duration.ofSeconds(20);

  private static final int LISTS_AT_ONCE = 500;
  private static final int COUNTED_AT_ONCE = 10;

  /** More lists than two years bring; what goes beyond is counted each time. */
  private static final int MOST_KEPT = 20_000;

  /** What the database says of a statement that it ended. */
  private static final String CANCELLED = "57014";

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
  private final int longestSeconds;
  private final Map<UUID, List<Standing>> counted = new ConcurrentHashMap<>();

  /**
   * Reads over connections of the keeper.
   *
   * @param longest that one statement may count, in whole seconds
   */
  public RollReader(DataSource keeper, Duration longest) {
    this.keeper = keeper;
    this.longestSeconds = Math.toIntExact(longest.toSeconds());
  }

  /**
   * All of a scope. Between statements the connection is given back: others need it too.
   *
   * @throws QueryTimeoutException if a statement took too long; what was counted is kept
   */
  public List<Standing> in(Scope scope) {
    Map<UUID, LocalDate> lists = lists(scope);
    List<UUID> fresh = lists.keySet().stream().filter(id -> !counted.containsKey(id)).toList();
    Map<UUID, List<Standing>> found = new HashMap<>();
    for (int from = 0; from < fresh.size(); from += COUNTED_AT_ONCE) {
      List<UUID> some = fresh.subList(from, Math.min(fresh.size(), from + COUNTED_AT_ONCE));
      Map<UUID, List<Standing>> counts = counts(some, lists);
      if (counted.size() < MOST_KEPT) {
        counted.putAll(counts);
      }
      found.putAll(counts);
    }
    return lists.keySet().stream()
        .flatMap(id ->
            Optional.ofNullable(found.get(id))
                .or(() -> Optional.ofNullable(counted.get(id)))
                .orElseThrow()
                .stream())
        .filter(one -> scope.holds(one.insurer(), one.place()))
        .toList();
  }

  private Map<UUID, LocalDate> lists(Scope scope) {
    Map<UUID, LocalDate> all = new LinkedHashMap<>();
    UUID after = new UUID(0, 0);
    try (Connection reader = keeper.getConnection()) {
      Map<UUID, LocalDate> lists = lists(reader, scope, after);
      while (!lists.isEmpty()) {
        all.putAll(lists);
        after = new ArrayList<>(lists.keySet()).getLast();
        lists = lists(reader, scope, after);
      }
      return all;
    } catch (SQLException e) {
      throw new UncategorizedSQLException("Reading which lists count", LISTS, e);
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

  /** Of each of them, also of one on which nobody stands. */
  private Map<UUID, List<Standing>> counts(List<UUID> some, Map<UUID, LocalDate> entered) {
    try (Connection reader = keeper.getConnection();
        PreparedStatement statement = reader.prepareStatement(COUNTS)) {
      statement.setQueryTimeout(longestSeconds);
      statement.setArray(1, reader.createArrayOf("uuid", some.toArray()));
      Map<UUID, List<Standing>> found = new HashMap<>();
      some.forEach(id -> found.put(id, new ArrayList<>()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          UUID id = rows.getObject(1, UUID.class);
          found
              .computeIfAbsent(id, none -> new ArrayList<>())
              .add(standing(rows, Objects.requireNonNull(entered.get(id))));
        }
      }
      return found;
    } catch (SQLException e) {
      if (CANCELLED.equals(e.getSQLState())) {
        throw new QueryTimeoutException("Counting some lists took too long", e);
      }
      throw new UncategorizedSQLException("Counting the roll", COUNTS, e);
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
