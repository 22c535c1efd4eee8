package org.gongbao.city.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Who looked at which case (查阅记录): written at every look, changed by nobody. */
@Component
public class Looks {

  private final JdbcClient jdbc;
  private final SystemClock clock;

  /** The looks of a database. */
  public Looks(DataSource app, SystemClock clock) {
    this.jdbc = JdbcClient.create(app);
    this.clock = clock;
  }

  /** In what way somebody looked. */
  public enum Way {
    CASE,
    EVENTS,
    PAPER,
    FILE,
    LIST;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One look.
   *
   * @param number grows with time
   * @param at the machine's time
   * @param way {@code case}, {@code events}, {@code paper}, {@code file}, {@code list}
   */
  public record Look(long number, Instant at, String person, String organ, String way) {}

  /** Writes one down. */
  public void note(CaseId id, Actor reader, Way way) {
    jdbc.sql(
            """
            insert into casework.look (case_id, looked_at, person, organ, way)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            uuid(id),
            clock.instant().atOffset(ZoneOffset.UTC),
            reader.person(),
            reader.organ(),
            way.word())
        .update();
  }

  /** Writes down one at each of these cases. */
  void note(List<CaseId> ids, Actor reader, Way way) {
    jdbc.sql(
            """
            insert into casework.look (case_id, looked_at, person, organ, way)
            select one, ?, ?, ?, ? from unnest(?::uuid[]) as one
            """)
        .params(
            clock.instant().atOffset(ZoneOffset.UTC),
            reader.person(),
            reader.organ(),
            way.word(),
            new SqlArrayValue("uuid", ids.stream().map(Looks::uuid).toArray()))
        .update();
  }

  /**
   * The looks at a case, the newest first.
   *
   * @param before only those with a smaller number; empty for the newest
   */
  List<Look> at(CaseId id, OptionalLong before, int most) {
    return jdbc.sql(
            """
            select number, looked_at, person, organ, way from casework.look
            where case_id = ? and number < ? order by number desc limit ?
            """)
        .params(uuid(id), before.orElse(Long.MAX_VALUE), most)
        .query(Looks::look)
        .list();
  }

  private static Look look(ResultSet row, int number) throws SQLException {
    return new Look(
        row.getLong("number"),
        row.getObject("looked_at", OffsetDateTime.class).toInstant(),
        row.getString("person"),
        row.getString("organ"),
        row.getString("way"));
  }

  private static UUID uuid(CaseId id) {
    return new UUID(id.high(), id.low());
  }
}
