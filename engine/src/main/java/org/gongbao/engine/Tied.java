package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Open and closed cases of one procedure that are tied to a subject in a capacity, as facts: the
 * profile of a unit, its plans. The newest first; whoever may see them.
 *
 * @param cases at most {@value #MOST}
 * @param more true if there are more than these: a rule must not take them for all
 */
public record Tied(List<CaseFile> cases, boolean more) {

  /** More than these are not loaded for one decision; what counts thousands is a page's query. */
  public static final int MOST = 500;

  /** No case. */
  public static final Tied NONE = new Tied(List.of(), false);

  private static final String BETWEEN = " ";

  /** Ids by key, one more than may be loaded. */
  static final Need<List<CaseId>> IDS = new Need<>("tied-id", Tied::ids);

  private static final String READ =
      """
      select t.case_id from gb.tie t join gb.case_file c using (case_id)
      where t.subject = ? and t.capacity = ? and t.valid_from <= ?
        and (t.valid_to is null or t.valid_to > ?) and c.procedure = ?
      order by t.case_id desc limit ?
      """;

  public Tied {
    cases = List.copyOf(cases);
  }

  /** The key of {@link Need#TIED}: current relations of cases of that procedure. */
  public static String key(String procedure, String subject, String capacity) {
    return String.join(BETWEEN, procedure, subject, capacity);
  }

  /** The newest; empty if there is none. */
  public Optional<CaseFile> newest() {
    return cases.stream().findFirst();
  }

  private static Map<String, Need.Fact<List<CaseId>>> ids(
      Connection reader, Collection<String> keys, Instant knownAt) throws SQLException {
    Map<String, Need.Fact<List<CaseId>>> found = new HashMap<>();
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      for (String key : keys) {
        found.put(key, new Need.Fact<>(ids(statement, Key.of(key), knownAt), ""));
      }
    }
    return found;
  }

  private static List<CaseId> ids(PreparedStatement statement, Key key, Instant at)
      throws SQLException {
    statement.setString(1, key.subject());
    statement.setString(2, key.capacity());
    statement.setObject(3, at.atOffset(ZoneOffset.UTC));
    statement.setObject(4, at.atOffset(ZoneOffset.UTC));
    statement.setString(5, key.procedure());
    statement.setInt(6, MOST + 1);
    List<CaseId> ids = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        ids.add(CaseId.of(rows.getObject(1, UUID.class)));
      }
    }
    return ids;
  }

  /** The parts of a key. */
  record Key(String procedure, String subject, String capacity) {

    static Key of(String text) {
      String[] parts = text.split(BETWEEN, -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException("Expected a key made by Tied.key but got " + text);
      }
      return new Key(parts[0], parts[1], parts[2]);
    }

    boolean holds(CaseFile file, Instant at) {
      return file.procedure().name().equals(procedure)
          && file.tied(capacity, at).stream().anyMatch(tie -> tie.subject().equals(subject));
    }
  }
}
