package org.gongbao.engine;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongbao.law.Tracer;

/**
 * The papers that events order: which they are, for whoever makes them, and the event that tells
 * they were made.
 *
 * <p>That event is nobody's decision: no role takes it, no rule judges it, no stage forbids it, as
 * when a clock fires. So it bears the clock's name, and no client grows stale by it. It names the
 * ordering event in its record, not as its cause: what a repeated command is told are the events it
 * brought about itself.
 */
public final class Papers {

  private static final int MOST_TRIES = 100;
  private static final byte[] ORDERED = "{\"$do\":\"paper\"".getBytes(StandardCharsets.US_ASCII);

  /**
   * Which of these events may have ordered a paper; a header that only looks like it is harmless.
   */
  private static final String WITH_ORDERS =
      """
      select e.case_id, e.revision
      from unnest(?, ?) as w (case_id, revision)
      join gb.event e on e.case_id = w.case_id and e.revision = w.revision
      where position(?::bytea in e.header) > 0
      """;

  private final DataSource keeper;
  private final Setting setting;
  private final Reading reading;
  private final Writing writing;

  Papers(DataSource keeper, Setting setting, Reading reading, Writing writing) {
    this.keeper = keeper;
    this.setting = setting;
    this.reading = reading;
    this.writing = writing;
  }

  /**
   * The papers that events ordered, in the order of the events; for followers. What a case ordered
   * while another node owned it is that node's to make.
   */
  public List<PaperOrder> orders(List<Log.Placed> events) {
    Map<CaseId, List<Integer>> wanted = new LinkedHashMap<>();
    Set<Key> likely = likely(events);
    for (Log.Placed event : events) {
      if (likely.contains(new Key(event.caseId(), event.revision()))) {
        wanted.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event.revision());
      }
    }
    Map<Key, List<PaperOrder>> found = new LinkedHashMap<>();
    wanted.forEach((id, revisions) ->
        revisions.forEach(revision -> found.put(new Key(id, revision), orders(id, revision))));
    return events.stream()
        .flatMap(event ->
            found.getOrDefault(new Key(event.caseId(), event.revision()), List.of()).stream())
        .toList();
  }

  private record Key(CaseId id, int revision) {}

  private Set<Key> likely(List<Log.Placed> events) {
    UUID[] ids = events.stream().map(event -> event.caseId().uuid()).toArray(UUID[]::new);
    Integer[] revisions = events.stream().map(Log.Placed::revision).toArray(Integer[]::new);
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(WITH_ORDERS)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      statement.setArray(2, connection.createArrayOf("int4", revisions));
      statement.setBytes(3, ORDERED);
      Set<Key> likely = new java.util.HashSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          likely.add(new Key(CaseId.of(rows.getObject(1, UUID.class)), rows.getInt(2)));
        }
      }
      return likely;
    } catch (SQLException e) {
      throw Broken.of(e);
    }
  }

  /** The papers that one event ordered; none if this node did not own the case then. */
  public List<PaperOrder> orders(CaseId id, int revision) {
    Reading.Loaded loaded = reading.some(List.of(id)).get(id);
    if (loaded == null || loaded.file().isEmpty()) {
      return List.of();
    }
    CaseFile now = loaded.file().get();
    List<Recorded> events = reading.events(id, now.procedure());
    Recorded ordering = events.get(revision - 1);
    if (ordering.papers().isEmpty() || ownerAt(id, revision, events) != loaded.now().node()) {
      return List.of();
    }
    CaseFile then =
        Replaying.all(id, now.procedure().versions(), events.subList(0, lastOf(ordering, events)));
    return ordering.papers().stream().map(paper -> new PaperOrder(then, ordering, paper)).toList();
  }

  /** The node that owned a case at a revision: where it was opened, or where it went last. */
  private static int ownerAt(CaseId id, int revision, List<Recorded> events) {
    return events.stream()
        .filter(event -> event.revision() < revision)
        .filter(event -> event.event() instanceof EngineEvent.Released)
        .max(Comparator.comparingInt(Recorded::revision))
        .map(event -> ((EngineEvent.Released) event.event()).toNode())
        .orElse(id.node());
  }

  /** Effects lie in an action's first event; what it did is told by those after it, too. */
  private static int lastOf(Recorded first, List<Recorded> events) {
    int last = first.revision();
    while (last < events.size() && isSameAction(first, events.get(last))) {
      last++;
    }
    return last;
  }

  private static boolean isSameAction(Recorded first, Recorded next) {
    return next.key().isEmpty()
        && next.action().equals(first.action())
        && next.header().command().equals(first.header().command())
        && next.recordedAt().equals(first.recordedAt())
        && next.effectiveAt().equals(first.effectiveAt());
  }

  /**
   * Writes onto the log that a paper was made. Repeated, it changes nothing: the first stands.
   *
   * @param orderedIn revision of the event that ordered it
   * @param paper the kind of paper, as ordered
   * @param number its number (文号)
   * @param sha256 digest of its bytes
   * @return the making as the log tells it; empty if the case is a mirror here, or ordered no such
   *     paper
   */
  public Optional<Recorded.MadePaper> made(
      CaseId id, int orderedIn, String paper, String number, byte[] sha256) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Reading.Loaded loaded = reading.some(List.of(id)).get(id);
      if (loaded == null || loaded.file().isEmpty() || loaded.owner() != loaded.now().node()) {
        return Optional.empty();
      }
      CaseFile file = loaded.file().get();
      if (!file.papers().getOrDefault(orderedIn, List.of()).contains(paper)) {
        return Optional.empty();
      }
      // read after the case: whoever was quicker is seen here, or the write finds the case moved on
      Optional<Recorded.MadePaper> before = before(file, orderedIn, paper);
      if (before.isPresent()) {
        return before;
      }
      EngineEvent.Made made =
          new EngineEvent.Made(orderedIn, paper, number, HexFormat.of().formatHex(sha256));
      Sitting sitting = new Sitting(setting, reading, Map.of(), Set.of());
      Proceeding on = sitting.takeUp(loaded, Sitting.NO_COMMAND);
      Recorded written = on.append(made, on.byClock(on.now(), Tracer.OFF.trace()), List.of());
      if (writing.write(sitting.writes()) instanceof Writing.Result.Done) {
        return written.made();
      }
    }
    throw new IllegalStateException(
        "Expected case " + id + " to hold still once in " + MOST_TRIES + " tries");
  }

  private Optional<Recorded.MadePaper> before(CaseFile file, int orderedIn, String paper) {
    return reading.events(file.id(), file.procedure()).stream()
        .flatMap(event -> event.made().stream())
        .filter(made -> made.orderedIn() == orderedIn && made.paper().equals(paper))
        .findFirst();
  }
}
