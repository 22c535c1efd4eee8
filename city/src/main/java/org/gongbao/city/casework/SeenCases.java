package org.gongbao.city.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gongbao.engine.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads lists and headers through the wall's views: nothing shows that is not in the scope. */
final class SeenCases {

  private static final String SCOPE =
      """
      select set_config('gb.scope', ?, true)
      """;

  private static final String LIST =
      """
      select c.case_id, c.procedure, c.stage, c.revision, c.next_at, c.closed_at
      from gb.v_case c
      where (:procedure::text is null or c.procedure = :procedure)
        and (:stage::text is null or c.stage = :stage)
        and (:division::text is null or exists (select 1 from gb.v_tie t
          where t.case_id = c.case_id and t.subject = 'division/' || :division
            and t.valid_from <= gb.city_now()
            and (t.valid_to is null or t.valid_to > gb.city_now())))
        and (:organ::text is null or exists (select 1 from gb.v_tie t
          where t.case_id = c.case_id and t.subject = 'organ/' || :organ
            and t.valid_from <= gb.city_now()
            and (t.valid_to is null or t.valid_to > gb.city_now())))
        and (:closed::boolean is null or (c.closed_at is not null) = :closed)
        and (:due::timestamptz is null or c.next_at <= :due)
        and (:id::uuid is null or c.case_id = :id)
        and (:after::uuid is null or c.case_id < :after)
      order by c.case_id desc
      limit :limit
      """;

  private static final String OPEN =
      """
      select c.case_id from gb.v_case c where c.closed_at is null
      order by c.next_at nulls last, c.case_id desc limit :limit
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  SeenCases(DataSource app) {
    jdbc = JdbcClient.create(app);
    transactions = new TransactionTemplate(new JdbcTransactionManager(app));
  }

  List<CasePage.Row> list(
      String scope,
      CaseFilter filter,
      Optional<Instant> due,
      Optional<CaseId> id,
      Optional<CaseId> after,
      int limit) {
    return within(
        scope,
        () ->
            jdbc.sql(LIST)
                .param("procedure", filter.procedure().orElse(null))
                .param("stage", filter.stage().orElse(null))
                .param("division", filter.division().orElse(null))
                .param("organ", filter.organ().orElse(null))
                .param("closed", filter.closed().orElse(null))
                .param("due", due.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("id", id.map(SeenCases::uuid).orElse(null))
                .param("after", after.map(SeenCases::uuid).orElse(null))
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list());
  }

  List<CaseId> open(String scope, int limit) {
    return within(
        scope, () -> jdbc.sql(OPEN).param("limit", limit).query((row, number) -> id(row)).list());
  }

  private <T> T within(String scope, Supplier<T> read) {
    T answer =
        transactions.execute(status -> {
          jdbc.sql(SCOPE).param(scope).query(String.class).single();
          return read.get();
        });
    return java.util.Objects.requireNonNull(answer);
  }

  private static CasePage.Row row(ResultSet row) throws SQLException {
    return new CasePage.Row(
        id(row),
        row.getString("procedure"),
        row.getString("stage"),
        row.getInt("revision"),
        instant(row, "next_at"),
        instant(row, "closed_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }

  static CaseId id(ResultSet row) throws SQLException {
    UUID uuid = row.getObject("case_id", UUID.class);
    return new CaseId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
  }

  static UUID uuid(CaseId id) {
    return new UUID(id.high(), id.low());
  }
}
