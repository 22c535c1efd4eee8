package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds each account against the postings in the events of cases while this node owned them: its
 * balance is their sum, its bounds those of one of them, its holder a case that posted.
 */
final class AccountCheck {

  private static final String DIFFERING =
      """
      with posted as materialized (
        select e.case_id, f -> 'posting' as posting
        from gb.event e
        cross join jsonb_array_elements(convert_from(e.header, 'UTF8')::jsonb -> 'effects') f
        where position('"$do":"post"'::bytea in e.header) > 0 and f ->> '$do' = 'post'
          and gb.node() = coalesce(
            (select (convert_from(r.open, 'UTF8')::jsonb ->> 'toNode')::int from gb.event r
              where r.case_id = e.case_id and r.type = 'engine/released'
                and r.revision < e.revision
              order by r.revision desc limit 1),
            get_byte(uuid_send(e.case_id), 2) * 256 + get_byte(uuid_send(e.case_id), 3))
      ), moved as materialized (
        select case_id, posting -> 'to' as account, (posting ->> 'quantity')::bigint as quantity
        from posted
        union all
        select case_id, posting -> 'from', -(posting ->> 'quantity')::bigint from posted
      ), bounded as materialized (
        select case_id, account ->> 'name' as name, (account ->> 'floor')::bigint as floor,
          (account ->> 'ceiling')::bigint as ceiling, quantity
        from moved where (account ->> 'floor') is not null or (account ->> 'ceiling') is not null
      )
      select b.name
      from bounded b left join gb.account a on a.account = b.name
      group by b.name
      having sum(b.quantity) is distinct from max(a.balance)
        or not bool_or(b.case_id = a.holder)
        or not bool_or(b.floor is not distinct from a.floor
          and b.ceiling is not distinct from a.ceiling)
      union all
      select a.account from gb.account a
      where not exists (select from bounded b where b.name = a.account)
      order by 1
      """;

  private AccountCheck() {}

  /** The accounts that are not as the events lead to; none if an event cannot be read. */
  static List<String> differing(Connection connection) throws SQLException {
    Savepoint before = connection.setSavepoint();
    List<String> accounts = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(DIFFERING);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        accounts.add(rows.getString(1));
      }
      return accounts;
    } catch (SQLException e) {
      connection.rollback(before);
      if (String.valueOf(e.getSQLState()).startsWith("22")) {
        // an event that is no text or no JSON: its hash tells
        return List.of();
      }
      throw e;
    }
  }
}
