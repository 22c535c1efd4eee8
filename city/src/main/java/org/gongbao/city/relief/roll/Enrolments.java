package org.gongbao.city.relief.roll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.engine.Need;
import org.springframework.jdbc.UncategorizedSQLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a person stands on the roll, as rules may ask for it: one enrolment for a protection period
 * at most.
 *
 * @param all in the order of the periods; never empty
 */
public record Enrolments(List<Enrolled> all) {

  /** Enrolments by the key of the person; nobody who was never enrolled has any. */
  public static final Need<Enrolments> NEED = new Need<>("relief-enrolments", Enrolments::load);

  /** Rows count once their list is tied to the register as entered. */
  private static final String READ =
      """
      select e.key, e.batch, e.open from gb.entry e
      where e.register = 'relief-insured' and e.key = any(?) and e.error is null
        and exists (select 1 from gb.tie t where t.case_id = e.batch
          and t.subject = 'register/relief-insured' and t.capacity = 'entered')
      order by e.key
      """;

  /** More protection periods than the notice has are not looked for. */
  private static final int PERIODS = 2;

  private static final int AT_ONCE = 500;

  /**
   * One enrolment.
   *
   * @param list id of the list that entered it
   * @param month month of enrolment; the cover runs from its first day to the end of the period
   * @param insurer number in the annex
   */
  public record Enrolled(
      String person,
      int period,
      YearMonth month,
      InsuredClass insured,
      String place,
      int insurer,
      LocalDate born,
      String list) {

    /** First day of the cover. */
    public LocalDate coverFrom() {
      return month.atDay(1);
    }
  }

  public Enrolments {
    all = List.copyOf(all);
  }

  /** The enrolment for a period, if it covers that day. */
  public Optional<Enrolled> covering(int period, LocalDate day) {
    return all.stream()
        .filter(one -> one.period() == period && !one.coverFrom().isAfter(day))
        .findFirst();
  }

  /** The enrolment for a period. */
  public Optional<Enrolled> of(int period) {
    return all.stream().filter(one -> one.period() == period).findFirst();
  }

  /** Those of many, by the key of the person, some hundred in one statement. */
  public static Map<String, Need.Fact<Enrolments>> of(
      DataSource keeper, Collection<String> persons, Instant now) {
    List<String> all = persons.stream().distinct().toList();
    Map<String, Need.Fact<Enrolments>> found = new HashMap<>();
    try (Connection reader = keeper.getConnection()) {
      for (int from = 0; from < all.size(); from += AT_ONCE) {
        found.putAll(load(reader, all.subList(from, Math.min(all.size(), from + AT_ONCE)), now));
      }
      return found;
    } catch (SQLException e) {
      throw new UncategorizedSQLException("Reading enrolments", READ, e);
    }
  }

  /** Those of one person, as they stand; empty if he was never enrolled. */
  public static Optional<Enrolments> of(DataSource keeper, String person, Instant now) {
    try (Connection reader = keeper.getConnection()) {
      return Optional.ofNullable(load(reader, List.of(person), now).get(person))
          .map(Need.Fact::value);
    } catch (SQLException e) {
      throw new UncategorizedSQLException("Reading the enrolments of a person", READ, e);
    }
  }

  private static Map<String, Need.Fact<Enrolments>> load(
      Connection reader, Collection<String> persons, Instant knownAt) throws SQLException {
    List<String> keys = new ArrayList<>();
    for (String person : persons) {
      for (int period = 1; period <= PERIODS; period++) {
        keys.add(InsuredRow.key(person, period));
      }
    }
    Map<String, List<Enrolled>> found = new HashMap<>();
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      statement.setArray(1, reader.createArrayOf("text", keys.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Enrolled one = enrolled(rows.getBytes(3), rows.getObject(2, UUID.class));
          found.computeIfAbsent(one.person(), none -> new ArrayList<>()).add(one);
        }
      }
    }
    Map<String, Need.Fact<Enrolments>> facts = new HashMap<>();
    found.forEach(
        (person, all) -> facts.put(person, new Need.Fact<>(new Enrolments(all), version(all))));
    return facts;
  }

  private static String version(List<Enrolled> all) {
    return String.join(",", all.stream().map(one -> one.period() + "@" + one.list()).toList());
  }

  private static Enrolled enrolled(byte[] open, UUID list) {
    JsonNode row = JsonMapper.shared().readTree(open);
    return new Enrolled(
        row.path("person").asString(),
        row.path("period").asInt(),
        YearMonth.parse(row.path("month").asString()),
        InsuredClass.of(row.path("insured").asString()),
        row.path("place").asString(),
        row.path("insurer").asInt(),
        LocalDate.parse(row.path("born").asString()),
        list.toString());
  }
}
