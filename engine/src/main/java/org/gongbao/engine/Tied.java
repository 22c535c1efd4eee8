package org.gongbao.engine;

import java.sql.Array;
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
import java.util.function.Function;

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
      select k.number, t.case_id
      from unnest(?::text[], ?::text[], ?::text[])
        with ordinality as k (procedure, subject, capacity, number)
      cross join lateral (
        select t.case_id from gb.tie t join gb.case_file c using (case_id)
        where t.subject = k.subject and t.capacity = k.capacity and t.valid_from <= ?
          and (t.valid_to is null or t.valid_to > ?) and c.procedure = k.procedure
        order by t.case_id desc limit ?
      ) t
      order by k.number, t.case_id desc
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
    List<String> texts = List.copyOf(keys);
    List<Key> parts = texts.stream().map(Key::of).toList();
    Map<String, List<CaseId>> ids = new HashMap<>();
    texts.forEach(text -> ids.put(text, new ArrayList<>()));
    try (PreparedStatement statement = reader.prepareStatement(READ)) {
      statement.setArray(1, texts(reader, parts, Key::procedure));
      statement.setArray(2, texts(reader, parts, Key::subject));
      statement.setArray(3, texts(reader, parts, Key::capacity));
      statement.setObject(4, knownAt.atOffset(ZoneOffset.UTC));
      statement.setObject(5, knownAt.atOffset(ZoneOffset.UTC));
      statement.setInt(6, MOST + 1);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String text = texts.get(rows.getInt("number") - 1);
          ids.computeIfAbsent(text, none -> new ArrayList<>())
              .add(CaseId.of(rows.getObject("case_id", UUID.class)));
        }
      }
    }
    Map<String, Need.Fact<List<CaseId>>> found = new HashMap<>();
    ids.forEach((text, of) -> found.put(text, new Need.Fact<>(of, "")));
    return found;
  }

  private static Array texts(Connection reader, List<Key> keys, Function<Key, String> part)
      throws SQLException {
    return reader.createArrayOf("text", keys.stream().map(part).toArray());
  }

  /** The parts of a key. */
  record Key(String procedure, String subject, String capacity) {

    /** Procedure and capacity are words of the code; the subject may come from outside. */
    static Key of(String text) {
      int first = text.indexOf(BETWEEN);
      int last = text.lastIndexOf(BETWEEN);
      if (first == last) {
        throw new IllegalArgumentException("Expected a key made by Tied.key but got " + text);
      }
      return new Key(
          text.substring(0, first), text.substring(first + 1, last), text.substring(last + 1));
    }

    boolean holds(CaseFile file, Instant at) {
      return file.procedure().name().equals(procedure)
          && file.tied(capacity, at).stream().anyMatch(tie -> tie.subject().equals(subject));
    }
  }
}
