package org.gongbao.city.casework;

import java.util.List;
import javax.sql.DataSource;
import org.gongbao.engine.Engine;

/**
 * What a room that keeps a table by the log holds against the log (核对): all is made once more and
 * compared with what is stored. The command {@code verify} asks every component of this type; it is
 * made without arguments.
 */
public interface RoomCheck {

  /** The room's word: {@code ledger}. */
  String name();

  /**
   * Compares; what the room has not heard of yet is no difference.
   *
   * @param keeper connections that may read all
   */
  Found check(Engine engine, DataSource keeper);

  /**
   * What came of it.
   *
   * @param made how many rows the log leads to
   * @param stored how many there are
   * @param digest SHA-256 over all that the log leads to, hex
   * @param differences empty if both are the same
   */
  record Found(long made, long stored, String digest, List<Difference> differences) {
    public Found {
      differences = List.copyOf(differences);
    }
  }

  /**
   * One row that differs.
   *
   * @param where case, event and row: {@code CASE#REVISION, entry 1 of relief}
   */
  record Difference(String where, Kind kind) {}

  /** How a row differs. */
  enum Kind {
    /** It is not what its event moves. */
    EDITED,
    /** It is missing. */
    DELETED,
    /** No event led to it. */
    INSERTED
  }
}
