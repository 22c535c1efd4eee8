package org.gongbao.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.gongbao.engine.CaseId;

/**
 * The two rows that Gongbao wrote for one stage of a real case, column by column as text: what the
 * floor writes again.
 *
 * @param columns parameter of the floor's function to its value; empty if the column is null
 */
record Sample(SequencedMap<String, Optional<String>> columns) {

  private static final String ROWS =
      """
      select c.head_hash::text as head, c.stage, c.state::text as state, c.next_at::text as next_at,
        c.closed_at::text as closed_at, e.type, e.version::text as version,
        e.effective_at::text as effective_at, e.recorded_at::text as recorded_at, e.actor,
        e.cause_id as cause, e.header::text as header, e.open::text as open,
        e.commitments::text as commitments, e.trace_digest::text as trace,
        e.prev_hash::text as prev
      from gb.case_file c join gb.event e on e.case_id = c.case_id and e.revision = c.revision
      where c.case_id = ?
      """;

  /**
   * What the floor needs of a real case.
   *
   * @param stages the rows of each stage
   * @param scope the actor's scope, as the engine sets it
   * @param month the month in the case's id, counted from year 0
   */
  record Case(List<Sample> stages, String scope, int month) {}

  /** Carries a case through all stages and keeps what each wrote. */
  static Case take(Server server, GongbaoCandidate gongbao) throws SQLException {
    List<Sample> samples = new ArrayList<>();
    try (Pools pools = new Pools(server, gongbao.database(), 2, Optional.empty());
        GongbaoCandidate.Running engine = gongbao.start(pools);
        Connection owner = server.connect(gongbao.database());
        PreparedStatement rows = owner.prepareStatement(ROWS)) {
      CaseId id = engine.open();
      rows.setObject(1, new UUID(id.high(), id.low()));
      for (int stage = 1; stage <= Contender.STAGES; stage++) {
        engine.complete(id, stage);
        samples.add(read(rows));
      }
      YearMonth month = id.month();
      return new Case(
          samples,
          engine.engine().scope(SixStages.CLERK),
          month.getYear() * 12 + month.getMonthValue() - 1);
    }
  }

  private static Sample read(PreparedStatement rows) throws SQLException {
    SequencedMap<String, Optional<String>> columns = new LinkedHashMap<>();
    try (ResultSet row = rows.executeQuery()) {
      row.next();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        columns.put(row.getMetaData().getColumnLabel(i), Optional.ofNullable(row.getString(i)));
      }
    }
    return new Sample(columns);
  }
}
