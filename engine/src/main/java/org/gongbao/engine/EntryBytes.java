package org.gongbao.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Hashes a register's row: all of it, with commitments in the place of personal parts. */
final class EntryBytes {

  private EntryBytes() {}

  /** The columns of {@link StagedRows#ROWS}. */
  static byte[] hash(CaseId batch, String register, ResultSet row) throws SQLException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(batch.high());
      out.writeLong(batch.low());
      part(out, register.getBytes(UTF_8));
      out.writeLong(row.getLong("row_number"));
      part(out, row.getString("key").getBytes(UTF_8));
      out.writeInt(row.getInt("version"));
      part(out, text(row.getString("valid_from")));
      part(out, text(row.getString("valid_to")));
      part(out, row.getBytes("open"));
      part(out, row.getBytes("commitments"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Digest.sha256(bytes.toByteArray());
  }

  private static byte[] text(@Nullable String text) {
    return text == null ? new byte[0] : text.getBytes(UTF_8);
  }

  private static void part(DataOutputStream out, byte[] part) throws IOException {
    out.writeInt(part.length);
    out.write(part);
  }
}
