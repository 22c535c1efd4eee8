package org.gongbao.city.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Successions of organs, and how far their open cases have gone over. */
@Component
public class Successions {

  private final JdbcClient jdbc;

  /** Those of a database. */
  @Autowired
  public Successions(DataSource app) {
    this(JdbcClient.create(app));
  }

  Successions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How far it has come.
   *
   * @param total how many cases were open when it began
   * @param gone how many of them are tied to the organ no more
   * @param failed how many could not go over in the last round
   */
  public record Progress(long total, long gone, long failed, boolean begun, boolean finished) {}

  /** All of them, the newest first. */
  public List<Succession> all() {
    return read(LocalDate.of(9999, 12, 31)).reversed();
  }

  /** Those that count on the city's day, in order. */
  public List<Succession> due() {
    LocalDate today =
        jdbc.sql(
                """
                select people.today()
                """)
            .query(LocalDate.class)
            .single();
    return read(today);
  }

  private List<Succession> read(LocalDate day) {
    return jdbc.sql(
            """
            select id, kind, day, document, ordered_by from people.succession
            where day <= ? order by id
            """)
        .param(day)
        .query((row, number) ->
            new Succession(
                row.getLong("id"),
                row.getString("kind"),
                row.getObject("day", LocalDate.class),
                row.getString("document"),
                row.getString("ordered_by"),
                parts(row.getLong("id"))))
        .list();
  }

  private List<Succession.Part> parts(long id) {
    return jdbc.sql(
            """
            select predecessor, successor, division from people.succession_part
            where succession = ? order by predecessor, division nulls last
            """)
        .param(id)
        .query(Successions::part)
        .list();
  }

  private static Succession.Part part(ResultSet row, int number) throws SQLException {
    return new Succession.Part(
        row.getString("predecessor"),
        row.getString("successor"),
        Optional.ofNullable(row.getString("division")));
  }

  /** Successors of an organ, of whatever day. */
  public List<String> successors(String organ) {
    return jdbc.sql(
            """
            select distinct successor from people.succession_part where predecessor = ? order by 1
            """)
        .param(organ)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** Keeps a new order; its number. */
  long insert(
      String kind, LocalDate day, String document, String orderedBy, List<Succession.Part> parts) {
    long id =
        jdbc.sql(
                """
                insert into people.succession (kind, day, document, ordered_by)
                values (?, ?, ?, ?) returning id
                """)
            .params(kind, day, document, orderedBy)
            .query(Long.class)
            .single();
    for (Succession.Part part : parts) {
      jdbc.sql(
              """
              insert into people.succession_part (succession, predecessor, successor, division)
              values (?, ?, ?, ?)
              """)
          .param(id)
          .param(part.predecessor())
          .param(part.successor())
          .param(part.division().orElse(null))
          .update();
    }
    jdbc.sql(
            """
            insert into people.reassignment (succession) values (?)
            """)
        .param(id)
        .update();
    return id;
  }

  /** How far it has come. */
  public Progress progress(long id) {
    return jdbc.sql(
            """
            select total, gone, failed, begun, finished from people.reassignment
            where succession = ?
            """)
        .param(id)
        .query((row, number) ->
            new Progress(
                row.getLong("total"),
                row.getLong("gone"),
                row.getLong("failed"),
                row.getBoolean("begun"),
                row.getBoolean("finished")))
        .single();
  }

  /** Notes how far it has come. */
  public void note(long id, Progress progress) {
    jdbc.sql(
            """
            update people.reassignment set total = ?, gone = ?, failed = ?, begun = ?, finished = ?
            where succession = ?
            """)
        .params(
            progress.total(),
            progress.gone(),
            progress.failed(),
            progress.begun(),
            progress.finished(),
            id)
        .update();
  }

  /** People who belong to an organ that is no more belong to its successor; repeated, no change. */
  public void movePeople(Succession succession) {
    for (String predecessor : succession.predecessors()) {
      jdbc.sql(
              """
              update people.person set organ = ? where organ = ?
              """)
          .params(succession.successor(predecessor, List.of()), predecessor)
          .update();
    }
  }
}
