package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/**
 * Holds each case's state against its events: what stands must be what they lead to. A state of an
 * older form, or of a procedure that this program does not declare, is not held against them.
 */
final class Reproducing implements AutoCloseable {

  private static final String STATES =
      """
      select case_id, procedure, version, state, state_version from gb.case_file order by case_id
      """;

  private static final int ROWS_AT_ONCE = 500;

  private final Map<String, Procedure> procedures;
  private final PreparedStatement statement;
  private final ResultSet states;
  private final List<Recorded> events = new ArrayList<>();
  private long reproduced;

  Reproducing(Connection connection, Map<String, Procedure> procedures) throws SQLException {
    this.procedures = procedures;
    statement = connection.prepareStatement(STATES);
    statement.setFetchSize(ROWS_AT_ONCE);
    states = statement.executeQuery();
  }

  /** How many cases stand as their events lead to. */
  long reproduced() {
    return reproduced;
  }

  /** One more event of the case in hand; false if no declared form reads it. */
  boolean event(EventBytes.Columns columns, EventBytes bytes) {
    try {
      Header header = Codec.header(bytes.header());
      Optional<Procedure> procedure =
          Optional.ofNullable(procedures.get(header.procedure()))
              .map(newest -> newest.versions().get(header.pv()));
      procedure.ifPresent(under -> events.add(recorded(columns, bytes, header, under)));
      return true;
    } catch (JacksonException | IllegalStateException _) {
      return false;
    }
  }

  private static Recorded recorded(
      EventBytes.Columns columns, EventBytes bytes, Header header, Procedure procedure) {
    return new Recorded(
        columns.caseId(),
        columns.revision(),
        columns.type(),
        columns.version(),
        columns.effectiveAt(),
        columns.recordedAt(),
        columns.actor(),
        columns.cause(),
        Optional.of(columns.key()),
        header,
        Codec.event(
            procedure.eventTypes(),
            columns.type(),
            columns.version(),
            bytes.open(),
            columns.revision(),
            PersonalJson.Unsealing.CLOSED),
        bytes);
  }

  /** The events of the case in hand are all told; false if its state is another. */
  boolean isReproduced(CaseId id, int eventCount) throws SQLException {
    List<Recorded> all = List.copyOf(events);
    events.clear();
    while (states.next()) {
      if (!states.getObject(1, UUID.class).equals(id.uuid())) {
        continue;
      }
      Procedure newest = procedures.get(states.getString(2));
      Procedure pinned = newest == null ? null : newest.versions().get(states.getInt(3));
      if (pinned == null || all.size() != eventCount || states.getInt(5) != pinned.stateVersion()) {
        return true;
      }
      CaseFile file = Replaying.all(id, pinned.versions(), all);
      boolean same = Arrays.equals(Codec.state(file), states.getBytes(4));
      reproduced += same ? 1 : 0;
      return same;
    }
    return true;
  }

  @Override
  public void close() throws SQLException {
    states.close();
    statement.close();
  }
}
