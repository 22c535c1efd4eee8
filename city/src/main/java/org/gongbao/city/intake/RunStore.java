package org.gongbao.city.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongbao.engine.CaseId;
import org.gongbao.law.ClauseId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps runs, their files and their faults. */
final class RunStore {

  private static final String BEGIN =
      """
      insert into intake.run
        (id, batch, kind, name, sha256, bytes, parts, dry, person, at, state, why)
      values (?, ?, ?, ?, repeat('0', 64), 1, 1, ?, ?, ?, 'stopped', 'unfinished')
      """;

  private static final String READY =
      """
      update intake.run set sha256 = ?, bytes = ?, parts = ?, state = 'waiting', why = null
      where id = ?
      """;

  private static final String ONE =
      """
      select id, batch, name, sha256, dry, person, at, state, next_row, good, bad, why
      from intake.run where id = ?
      """;

  private static final String OF_BATCH =
      """
      select id, batch, name, sha256, dry, person, at, state, next_row, good, bad, why
      from intake.run where batch = ? order by at desc limit ?
      """;

  private static final String NEXT =
      """
      select id, batch, name, sha256, dry, person, at, state, next_row, good, bad, why
      from intake.run where state in ('waiting', 'running') order by at limit 1
      """;

  private static final String SAME =
      """
      select id, batch, name, sha256, dry, person, at, state, next_row, good, bad, why
      from intake.run
      where batch = ? and sha256 = ? and dry = ? and person = ? and state in ('waiting', 'running')
      order by at desc limit 1
      """;

  private static final String ADVANCE =
      """
      update intake.run set next_row = ?, good = good + ?, bad = bad + ?, state = 'running'
      where id = ? and state in ('waiting', 'running')
      """;

  private static final String FAULT =
      """
      insert into intake.fault (run, row_number, field, word, clause, about)
      values (?, ?, ?, ?, nullif(?, ''), ?)
      on conflict do nothing
      """;

  private static final String END =
      """
      update intake.run set state = ?, why = nullif(?, ''), ended_at = ?
      where id = ? and state in ('waiting', 'running')
      """;

  private static final String FAULTS =
      """
      select row_number, field, word, clause, about from intake.fault where run = ? and row_number > ?
      order by row_number, field limit ?
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  RunStore(DataSource app) {
    jdbc = JdbcClient.create(app);
    batches = new JdbcTemplate(app);
  }

  /** A run whose file is still coming. */
  record Begun(
      UUID id, CaseId batch, String kind, String name, boolean dry, String person, Instant at) {}

  /** The run comes first, for its parts hang on it; it waits only once it is {@link #ready}. */
  void begin(Begun run) {
    jdbc.sql(BEGIN)
        .params(
            run.id(),
            run.batch().uuid(),
            run.kind(),
            run.name(),
            run.dry(),
            run.person(),
            Timestamp.from(run.at()))
        .update();
  }

  void keepPart(UUID run, int number, byte[] sealed) {
    jdbc.sql(
            """
            insert into intake.part (run, number, sealed) values (?, ?, ?)
            """)
        .params(run, number, sealed)
        .update();
  }

  void ready(UUID run, String sha256, long bytes, int parts) {
    jdbc.sql(READY).params(sha256, bytes, parts, run).update();
  }

  Optional<byte[]> part(UUID run, int number) {
    return jdbc.sql(
            """
            select sealed from intake.part where run = ? and number = ?
            """)
        .params(run, number)
        .query(byte[].class)
        .optional();
  }

  /** A file that came twice leaves one run. */
  void drop(UUID run) {
    dropParts(run);
    jdbc.sql(
            """
            delete from intake.run where id = ?
            """)
        .param(run)
        .update();
  }

  void dropParts(UUID run) {
    jdbc.sql(
            """
            delete from intake.part where run = ?
            """)
        .param(run)
        .update();
  }

  /** What a program that died on the way has left of files that never came whole. */
  void dropUnfinished(Instant before) {
    jdbc.sql(
            """
            delete from intake.part p using intake.run r
            where r.id = p.run and r.state = 'stopped' and r.at < ?
            """)
        .param(Timestamp.from(before))
        .update();
  }

  Optional<IntakeRun> run(UUID id) {
    return jdbc.sql(ONE).param(id).query(RunStore::row).optional();
  }

  List<IntakeRun> runs(CaseId batch, int most) {
    return jdbc.sql(OF_BATCH).params(batch.uuid(), most).query(RunStore::row).list();
  }

  /** The oldest that has not ended. */
  Optional<IntakeRun> next() {
    return jdbc.sql(NEXT).query(RunStore::row).optional();
  }

  /** A run of the same file for the same batch that is on its way. */
  Optional<IntakeRun> same(CaseId batch, String sha256, boolean dry, String person) {
    return jdbc.sql(SAME).params(batch.uuid(), sha256, dry, person).query(RunStore::row).optional();
  }

  private static IntakeRun row(ResultSet row, int number) throws SQLException {
    return new IntakeRun(
        row.getObject("id", UUID.class),
        CaseId.of(row.getObject("batch", UUID.class)),
        row.getString("name"),
        row.getString("sha256"),
        row.getBoolean("dry"),
        row.getString("person"),
        row.getTimestamp("at").toInstant(),
        IntakeRun.State.of(row.getString("state")),
        row.getLong("next_row") - 1,
        row.getLong("good"),
        row.getLong("bad"),
        Optional.ofNullable(row.getString("why")));
  }

  /** Some rows further; false if the run was stopped meanwhile. */
  boolean advance(UUID run, long nextRow, long good, long bad, List<IntakeRun.Fault> faults) {
    batches.batchUpdate(
        FAULT,
        faults.stream()
            .map(fault ->
                new Object[] {
                  run,
                  fault.row(),
                  fault.field(),
                  fault.word(),
                  fault.clause().map(ClauseId::toString).orElse(""),
                  fault.about()
                })
            .toList());
    return jdbc.sql(ADVANCE).params(nextRow, good, bad, run).update() == 1;
  }

  /** It has ended; its file goes. */
  void end(UUID run, IntakeRun.State state, Optional<String> why, Instant at) {
    jdbc.sql(END).params(state.toString(), why.orElse(""), Timestamp.from(at), run).update();
    dropParts(run);
  }

  List<IntakeRun.Fault> faults(UUID run, long afterRow, int most) {
    return jdbc.sql(FAULTS)
        .params(run, afterRow, most)
        .query((row, number) ->
            new IntakeRun.Fault(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getString(4)).map(ClauseId::of),
                row.getString(5)))
        .list();
  }
}
