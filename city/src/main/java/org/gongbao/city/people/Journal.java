package org.gongbao.city.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what to organs, people, roles and parties, and when, with what was before and after
 * (操作日志). It can only be added to.
 */
public final class Journal {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  Journal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The journal of a city. */
  public static Journal of(DataSource app) {
    return new Journal(JdbcClient.create(app));
  }

  /**
   * One line.
   *
   * @param day the city's
   * @param before by field; empty if there was nothing
   */
  public record Line(
      long id,
      Instant at,
      LocalDate day,
      String actor,
      String act,
      String subject,
      SequencedMap<String, String> before,
      SequencedMap<String, String> after) {}

  /**
   * Adds a line.
   *
   * @param day the city's
   * @param subject {@code person/ID}, {@code organ/ID}
   */
  public void write(
      LocalDate day,
      String actor,
      String act,
      String subject,
      Map<String, String> before,
      Map<String, String> after) {
    jdbc.sql(
            """
            insert into people.journal (day, actor, act, subject, before, after)
            values (?, ?, ?, ?, ?::jsonb, ?::jsonb)
            """)
        .params(
            day,
            actor,
            act,
            subject,
            JSON.writeValueAsString(new TreeMap<>(before)),
            JSON.writeValueAsString(new TreeMap<>(after)))
        .update();
  }

  /**
   * Lines, the newest first.
   *
   * @param subject of which they tell; empty for all
   * @param before id of the last line of the page before
   */
  public List<Line> read(Optional<String> subject, Optional<Long> before, int most) {
    return jdbc.sql(
            """
            select id, at, day, actor, act, subject, before::text, after::text from people.journal
            where (?::text is null or subject = ?::text) and id < ? order by id desc limit ?
            """)
        .param(subject.orElse(null))
        .param(subject.orElse(null))
        .param(before.orElse(Long.MAX_VALUE))
        .param(most)
        .query((row, number) ->
            new Line(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject"),
                fields(row.getString("before")),
                fields(row.getString("after"))))
        .list();
  }

  private static SequencedMap<String, String> fields(String json) {
    return new TreeMap<>(JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
  }
}
