package org.gongbao.city.papers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongbao.engine.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers as rows. Numbers are given over a connection of the follower's transaction only. */
final class PaperStore {

  private static final String NEXT =
      """
      insert into papers.counter as c (organ, law, kind, year, last) values (?, ?, ?, ?, 1)
      on conflict (organ, law, kind, year) do update set last = c.last + 1
      returning last
      """;

  private static final String PREFIX =
      """
      select prefix from papers.prefix where organ = ? and law = ? and kind = ?
      """;

  private static final String PAPER =
      """
      insert into papers.paper (case_id, revision, kind, law, organ, year, number, label)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String OWED =
      """
      insert into papers.owed (case_id, revision, kind, next_try) values (?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;

  PaperStore(DataSource app) {
    this.jdbc = JdbcClient.create(app);
  }

  /** The next number of a counter; it counts only if the transaction is committed. */
  static int next(Connection keeper, Counter counter) throws SQLException {
    try (PreparedStatement statement = keeper.prepareStatement(NEXT)) {
      counter.bind(statement);
      statement.setInt(4, counter.year());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** What an organ puts before the year, if it has words of its own. */
  static Optional<String> prefix(Connection keeper, Counter counter) throws SQLException {
    try (PreparedStatement statement = keeper.prepareStatement(PREFIX)) {
      counter.bind(statement);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  /** Enters a paper with its number; it is owed from then on. */
  static void enter(Connection keeper, Paper paper, Instant now) throws SQLException {
    try (PreparedStatement statement = keeper.prepareStatement(PAPER)) {
      statement.setObject(1, paper.caseId().uuid());
      statement.setInt(2, paper.revision());
      statement.setString(3, paper.kind());
      statement.setString(4, paper.law());
      statement.setString(5, paper.organ());
      statement.setInt(6, paper.year());
      statement.setInt(7, paper.number());
      statement.setString(8, paper.label());
      statement.executeUpdate();
    }
    try (PreparedStatement statement = keeper.prepareStatement(OWED)) {
      statement.setObject(1, paper.caseId().uuid());
      statement.setInt(2, paper.revision());
      statement.setString(3, paper.kind());
      statement.setTimestamp(4, Timestamp.from(now));
      statement.executeUpdate();
    }
  }

  /** What numbers are counted by. */
  record Counter(String organ, String law, String kind, int year) {
    private void bind(PreparedStatement statement) throws SQLException {
      statement.setString(1, organ);
      statement.setString(2, law);
      statement.setString(3, kind);
    }
  }

  /** Papers numbered and not done with, the longest waiting first. */
  List<Paper> owed(Instant now, int most) {
    return jdbc.sql(
            """
            select p.case_id, p.revision, p.kind, p.law, p.organ, p.year, p.number, p.label,
              r.sha256
            from papers.owed o
            join papers.paper p using (case_id, revision, kind)
            left join papers.rendering r using (case_id, revision, kind)
            where o.next_try <= ? order by o.next_try, o.case_id, o.revision limit ?
            """)
        .params(Timestamp.from(now), most)
        .query(PaperStore::paper)
        .list();
  }

  void putOff(Paper paper, Instant until) {
    jdbc.sql(
            """
            update papers.owed set next_try = ? where case_id = ? and revision = ? and kind = ?
            """)
        .params(Timestamp.from(until), paper.caseId().uuid(), paper.revision(), paper.kind())
        .update();
  }

  void done(Paper paper) {
    jdbc.sql(
            """
            delete from papers.owed where case_id = ? and revision = ? and kind = ?
            """)
        .params(paper.caseId().uuid(), paper.revision(), paper.kind())
        .update();
  }

  /** Keeps a paper as made; if it is kept already, that stands. */
  void keep(Paper paper, byte[] sha256, byte[] bytes) {
    jdbc.sql(
            """
            insert into papers.rendering (case_id, revision, kind, sha256, bytes)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(paper.caseId().uuid(), paper.revision(), paper.kind(), sha256, bytes)
        .update();
  }

  List<Paper> of(CaseId id) {
    return jdbc.sql(
            """
            select p.case_id, p.revision, p.kind, p.law, p.organ, p.year, p.number, p.label,
              r.sha256
            from papers.paper p left join papers.rendering r using (case_id, revision, kind)
            where p.case_id = ? order by p.revision, p.kind
            """)
        .param(id.uuid())
        .query(PaperStore::paper)
        .list();
  }

  Optional<byte[]> bytes(Paper paper) {
    return jdbc.sql(
            """
            select bytes from papers.rendering where case_id = ? and revision = ? and kind = ?
            """)
        .params(paper.caseId().uuid(), paper.revision(), paper.kind())
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  void setPrefix(String organ, String law, String kind, String prefix) {
    jdbc.sql(
            """
            insert into papers.prefix (organ, law, kind, prefix) values (?, ?, ?, ?)
            on conflict (organ, law, kind) do update set prefix = excluded.prefix
            """)
        .params(organ, law, kind, prefix)
        .update();
  }

  private static Paper paper(ResultSet row, int number) throws SQLException {
    return new Paper(
        CaseId.of(row.getObject("case_id", UUID.class)),
        row.getInt("revision"),
        row.getString("kind"),
        row.getString("law"),
        row.getString("organ"),
        row.getInt("year"),
        row.getInt("number"),
        row.getString("label"),
        Optional.ofNullable(row.getBytes("sha256")).map(HexFormat.of()::formatHex));
  }
}
