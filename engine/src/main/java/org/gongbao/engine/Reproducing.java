package org.gongbao.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongbao.law.LawBook;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Holds each case's state against its events: what stands must be what they lead to. A state of an
 * older form, or of a procedure that this program does not declare, is not held against them.
 */
final class Reproducing implements AutoCloseable {

  private static final String STATES =
      """
      select case_id, procedure, version, state, state_version, stage,
        extract(epoch from closed_at) as closed, owner_node,
        owner_node = (select gb.node()) as own, extract(epoch from next_at) as next,
        array(select t.subject || E'\\x1f' || t.capacity || E'\\x1f'
            || extract(epoch from t.valid_from)::text || E'\\x1f'
            || coalesce(extract(epoch from t.valid_to)::text, '')
          from gb.tie t where t.case_id = c.case_id) as ties
      from gb.case_file c order by case_id
      """;

  private static final String SEPARATOR = "\u001f";
  private static final int ROWS_AT_ONCE = 500;

  private final Map<String, Procedure> procedures;
  private final NextCheck next;
  private final PreparedStatement statement;
  private final ResultSet states;
  private final List<Recorded> events = new ArrayList<>();
  private long reproduced;
  private @Nullable CaseId present;
  private boolean ended;
  private boolean own = true;

  Reproducing(Connection connection, Map<String, Procedure> procedures, Supplier<LawBook> law)
      throws SQLException {
    this.procedures = procedures;
    next = NextCheck.today(connection, law.get());
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

  /** How a case stands. */
  enum Finding {
    AS_LED_TO,
    OTHER_STATE,
    OTHER_TIES,
    OTHER_OWNER,
    OTHER_NEXT,
    /** Of an older form, of an unknown procedure, or not there: others tell of it. */
    NOT_HELD
  }

  /** The events of the case in hand are all told: whether it stands as they lead to. */
  Finding finding(CaseId id, int eventCount) throws SQLException {
    List<Recorded> all = List.copyOf(events);
    events.clear();
    while (!ended && (present == null || compare(present, id) < 0)) {
      ended = !states.next();
      present = ended ? null : CaseId.of(states.getObject(1, UUID.class));
    }
    if (ended || !id.equals(present)) {
      own = true;
      return Finding.NOT_HELD;
    }
    own = states.getBoolean("own");
    Procedure newest = procedures.get(states.getString(2));
    Procedure pinned = newest == null ? null : newest.versions().get(states.getInt(3));
    if (pinned == null || all.size() != eventCount || states.getInt(5) != pinned.stateVersion()) {
      return Finding.NOT_HELD;
    }
    try {
      return held(Replaying.all(id, pinned.versions(), all), pinned, all);
    } catch (RuntimeException _) {
      // an event that was changed leads nowhere; its hash tells
      return Finding.OTHER_STATE;
    }
  }

  private Finding held(CaseFile file, Procedure pinned, List<Recorded> all) throws SQLException {
    Optional<Instant> closed = instant("closed");
    boolean same =
        Arrays.equals(Codec.state(file), states.getBytes(4))
            && file.procedure().version() == pinned.version()
            && file.procedure().name().equals(states.getString(2))
            && file.stage().equals(states.getString("stage"))
            && file.closed().equals(closed);
    if (!same) {
      return Finding.OTHER_STATE;
    }
    Set<String> stored = Set.copyOf(Arrays.asList((String[]) states.getArray("ties").getArray()));
    if (!ties(all).equals(stored)) {
      return Finding.OTHER_TIES;
    }
    if (states.getInt("owner_node") != owner(file.id(), all)) {
      return Finding.OTHER_OWNER;
    }
    if (own && !next.isNext(file, all, instant("next"))) {
      return Finding.OTHER_NEXT;
    }
    reproduced++;
    return Finding.AS_LED_TO;
  }

  /** True if this node owns the case that was just looked at. */
  boolean isOwn() {
    return own;
  }

  /** The node whose id the case bears, until it was given to another. */
  private static int owner(CaseId id, List<Recorded> all) {
    int owner = id.node();
    for (Recorded event : all) {
      owner = event.event() instanceof EngineEvent.Released released ? released.toNode() : owner;
    }
    return owner;
  }

  private Optional<Instant> instant(String column) throws SQLException {
    return Optional.ofNullable(states.getBigDecimal(column)).map(Reproducing::instant);
  }

  private static Set<String> ties(List<Recorded> all) {
    Map<String, String> ends = new HashMap<>();
    for (Recorded event : all) {
      for (Effect effect : event.header().effects()) {
        if (effect instanceof Effect.Tied(Tie tie)) {
          ends.put(
              String.join(SEPARATOR, tie.subject(), tie.capacity(), seconds(tie.from())),
              tie.until().map(Reproducing::seconds).orElse(""));
        }
      }
    }
    Set<String> ties = new HashSet<>();
    ends.forEach((key, end) -> ties.add(key + SEPARATOR + end));
    return ties;
  }

  /** As the database writes an instant's seconds: six places. */
  private static String seconds(Instant at) {
    Instant micros = at.truncatedTo(ChronoUnit.MICROS);
    return BigDecimal.valueOf(micros.getEpochSecond())
        .add(BigDecimal.valueOf(micros.getNano(), 9))
        .setScale(6, RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  private static Instant instant(BigDecimal seconds) {
    long whole = seconds.longValue();
    long nanos = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
    return Instant.ofEpochSecond(whole, nanos);
  }

  /** In the order of the database: ids are compared as bytes. */
  private static int compare(CaseId one, CaseId other) {
    int high = Long.compareUnsigned(one.high(), other.high());
    return high != 0 ? high : Long.compareUnsigned(one.low(), other.low());
  }

  @Override
  public void close() throws SQLException {
    states.close();
    statement.close();
  }
}
