package org.gongbao.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Writes the log into a file, in order of place, as {@link LogExport} describes: row by row, so
 * that it holds nothing but the row in hand. Of sealed parts the log has only commitments, so none
 * goes out.
 */
final class Exporting {

  private static final String EVENTS =
      """
      select l.case_id, l.revision, e.type, e.version, e.effective_at, e.recorded_at, e.actor,
        e.cause_id, coalesce(e.key, '') as key, e.header, e.open, e.commitments, e.trace_digest,
        e.prev_hash, e.hash, l.place, l.hash as leaf
      from gb.leaf l left join gb.event e on e.case_id = l.case_id and e.revision = l.revision
      where l.place >= ? order by l.place
      """;

  private static final String CHECKPOINTS =
      """
      select generation, size, root, signed_at, key_id, signature from gb.checkpoint
      where size >= ? order by size, generation
      """;

  private static final int ROWS_AT_ONCE = 1_000;

  private final Connection connection;
  private final DataOutputStream out;
  private long events;
  private long checkpoints;

  Exporting(Connection connection, DataOutputStream out) {
    this.connection = connection;
    this.out = out;
  }

  /** How many events were written. */
  long write(PublicKey key, long from, LongConsumer progress) throws SQLException, IOException {
    long size = Keeper.size(connection);
    if (from < 0 || from > size) {
      throw new IllegalArgumentException("Expected a place from 0 to " + size + " but got " + from);
    }
    head(key, from);
    try (PreparedStatement placed = connection.prepareStatement(EVENTS);
        PreparedStatement signed = connection.prepareStatement(CHECKPOINTS)) {
      placed.setFetchSize(ROWS_AT_ONCE);
      placed.setLong(1, from);
      signed.setFetchSize(ROWS_AT_ONCE);
      signed.setLong(1, from);
      try (ResultSet event = placed.executeQuery();
          ResultSet checkpoint = signed.executeQuery()) {
        boolean more = checkpoint.next();
        while (event.next()) {
          long place = event.getLong("place");
          while (more && checkpoint.getLong("size") <= place) {
            checkpoint(Keeper.read(checkpoint));
            more = checkpoint.next();
          }
          event(event, place);
          progress.accept(place);
        }
        while (more) {
          checkpoint(Keeper.read(checkpoint));
          more = checkpoint.next();
        }
      }
    }
    out.writeByte(LogExport.END);
    out.writeLong(events);
    out.writeLong(checkpoints);
    out.flush();
    return events;
  }

  private void head(PublicKey key, long from) throws IOException {
    Base64.Encoder text = Base64.getEncoder();
    StringBuilder head = new StringBuilder(LogExport.TITLE).append('\n');
    head.append("key ").append(text.encodeToString(key.getEncoded())).append('\n');
    head.append("from ").append(from).append('\n');
    for (byte[] subtree : Frontier.of(new TreeStore(connection), from).subtrees()) {
      head.append("edge ").append(text.encodeToString(subtree)).append('\n');
    }
    out.write(head.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
  }

  private void event(ResultSet row, long place) throws SQLException, IOException {
    events++;
    byte[] hash = row.getBytes("hash");
    if (hash == null) {
      UUID id = row.getObject("case_id", UUID.class);
      out.writeByte(LogExport.MISSING);
      out.writeLong(place);
      out.write(row.getBytes("leaf"));
      out.writeLong(id.getMostSignificantBits());
      out.writeLong(id.getLeastSignificantBits());
      out.writeInt(row.getInt("revision"));
      return;
    }
    byte[] bytes = HashedRow.bytes(row).hashed(HashedRow.columns(row));
    out.writeByte(LogExport.EVENT);
    out.writeLong(place);
    out.write(row.getBytes("leaf"));
    out.write(hash);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private void checkpoint(Checkpoint checkpoint) throws IOException {
    checkpoints++;
    byte[] line = checkpoint.line().getBytes(StandardCharsets.US_ASCII);
    out.writeByte(LogExport.CHECKPOINT);
    out.writeInt(line.length);
    out.write(line);
  }
}
