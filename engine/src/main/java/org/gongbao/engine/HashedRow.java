package org.gongbao.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Reads of an event's row all that lies under its hash: {@code case_id} to {@code cause_id}, {@code
 * key} (empty if there is none), and the bytes {@code header} to {@code hash}.
 */
final class HashedRow {

  private static final int EFFECTIVE_AT = 5;
  private static final int RECORDED_AT = 6;

  private HashedRow() {}

  static EventBytes.Columns columns(ResultSet row) throws SQLException {
    return new EventBytes.Columns(
        CaseId.of(row.getObject("case_id", UUID.class)),
        row.getInt("revision"),
        row.getString("type"),
        row.getInt("version"),
        Reading.instant(row, EFFECTIVE_AT),
        Reading.instant(row, RECORDED_AT),
        row.getString("actor"),
        row.getString("cause_id"),
        row.getString("key"));
  }

  static EventBytes bytes(ResultSet row) throws SQLException {
    return new EventBytes(
        row.getBytes("header"),
        row.getBytes("open"),
        row.getBytes("commitments"),
        row.getBytes("trace_digest"),
        row.getBytes("prev_hash"),
        row.getBytes("hash"));
  }
}
