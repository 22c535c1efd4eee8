package org.gongbao.city.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongbao.city.casework.Packaged;
import org.gongbao.city.casework.RoomCheck;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Log;
import org.gongbao.engine.Recorded;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/** Holds the books against the log: they are made once more, and compared entry by entry. */
@Component
final class BooksCheck implements RoomCheck {

  private static final int AT_ONCE = 500;

  private static final String HEARD =
      """
      select place from gb.installation where name = ?
      """;

  private static final String STORED =
      """
      select log_place, book, line, month, day, debit, credit, quantity, unit, clause, party, place,
        kind, period, case_id, revision, hash
      from ledger.entry where log_place >= ? and log_place < ?
      order by log_place, book, line
      """;

  @Override
  public String name() {
    return Bookkeeping.NAME;
  }

  /** Where an entry stands, and how it is called. */
  private record Spot(long place, String book, int line) implements Comparable<Spot> {
    @Override
    public int compareTo(Spot other) {
      int byPlace = Long.compare(place, other.place);
      int byBook = byPlace == 0 ? book.compareTo(other.book) : byPlace;
      return byBook == 0 ? Integer.compare(line, other.line) : byBook;
    }
  }

  /** An entry's event, and all of it as one text. */
  private record Row(String event, String text) {}

  @Override
  public Found check(Engine engine, DataSource keeper) {
    try (Connection reader = keeper.getConnection()) {
      reader.setAutoCommit(false);
      int before = reader.getTransactionIsolation();
      // one look for all of it, however much is booked meanwhile
      reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        return new Run(engine, reader).whole();
      } finally {
        reader.rollback();
        reader.setTransactionIsolation(before);
        reader.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new UncategorizedSQLException("Holding the books against the log", STORED, e);
    }
  }

  private static final class Run {

    private final Engine engine;
    private final Connection reader;
    private final List<Books> books = Packaged.found(Books.class);
    private final MessageDigest digest = sha256();
    private final Map<String, YearMonth> openFrom = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private long made;
    private long stored;

    Run(Engine engine, Connection reader) {
      this.engine = engine;
      this.reader = reader;
    }

    Found whole() throws SQLException {
      long heard = heard();
      long from = Long.MIN_VALUE;
      long next = 0;
      while (next < heard) {
        List<Log.Placed> part =
            engine.log().from(next, AT_ONCE).stream().filter(one -> one.place() < heard).toList();
        if (part.isEmpty()) {
          break;
        }
        next = part.getLast().place() + 1;
        compare(made(part), stored(from, next));
        from = next;
      }
      // what stands behind the follower's place, no event led to
      compare(new TreeMap<>(), stored(from, Long.MAX_VALUE));
      return new Found(made, stored, HexFormat.of().formatHex(digest.digest()), differences);
    }

    private long heard() throws SQLException {
      try (PreparedStatement statement = reader.prepareStatement(HEARD)) {
        statement.setString(1, Bookkeeping.NAME);
        try (ResultSet row = statement.executeQuery()) {
          return row.next() ? row.getLong(1) : 0;
        }
      }
    }

    private SortedMap<Spot, Row> made(List<Log.Placed> part) {
      List<Log.Placed> wanted =
          part.stream()
              .filter(one -> books.stream().anyMatch(book -> book.types().contains(one.type())))
              .toList();
      SortedMap<Spot, Row> rows = new TreeMap<>();
      recalled(wanted)
          .forEach((place, event) -> {
            for (Books book : books) {
              if (book.types().contains(place.type())) {
                add(rows, book, place.place(), event);
              }
            }
          });
      return rows;
    }

    /** Of a log that is broken what can be read; what stands in the books of the rest differs. */
    private SequencedMap<Log.Placed, Recorded> recalled(List<Log.Placed> wanted) {
      SequencedMap<Log.Placed, Recorded> events = new LinkedHashMap<>();
      try {
        List<Recorded> all = engine.recorded(wanted);
        for (int i = 0; i < wanted.size(); i++) {
          events.put(wanted.get(i), all.get(i));
        }
      } catch (RuntimeException e) {
        if (wanted.size() == 1) {
          return events;
        }
        int half = wanted.size() / 2;
        events.putAll(recalled(wanted.subList(0, half)));
        events.putAll(recalled(wanted.subList(half, wanted.size())));
      }
      return events;
    }

    private void add(SortedMap<Spot, Row> rows, Books book, long place, Recorded event) {
      List<DoubleEntry> entries = book.entries(event);
      for (int i = 0; i < entries.size(); i++) {
        DoubleEntry entry = entries.get(i);
        YearMonth own = YearMonth.from(entry.day());
        YearMonth open = openFrom.getOrDefault(book.name(), own);
        rows.put(
            new Spot(place, book.name(), i + 1),
            row(
                own.isBefore(open) ? open : own,
                entry,
                event.caseId(),
                event.revision(),
                event.hash()));
      }
      book.month(event)
          .ifPresent(step -> {
            switch (step.step()) {
              case PROPOSED -> openFrom.put(book.name(), step.month().plusMonths(1));
              case DECLINED -> openFrom.put(book.name(), step.month());
              case CLOSED -> {
                // it took no more entries since it was proposed
              }
            }
          });
    }

    private SortedMap<Spot, Row> stored(long from, long before) throws SQLException {
      SortedMap<Spot, Row> found = new TreeMap<>();
      try (PreparedStatement statement = reader.prepareStatement(STORED)) {
        statement.setLong(1, from);
        statement.setLong(2, before);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            found.put(
                new Spot(rows.getLong("log_place"), rows.getString("book"), rows.getInt("line")),
                row(rows));
          }
        }
      }
      return found;
    }

    private void compare(SortedMap<Spot, Row> expected, SortedMap<Spot, Row> present) {
      made += expected.size();
      stored += present.size();
      expected.forEach((spot, row) -> {
        digest.update((spot + row.text()).getBytes(StandardCharsets.UTF_8));
        Row there = present.get(spot);
        if (there == null) {
          differ(spot, row, Kind.DELETED);
        } else if (!there.text().equals(row.text())) {
          differ(spot, row, Kind.EDITED);
        }
      });
      present.forEach((spot, row) -> {
        if (!expected.containsKey(spot)) {
          differ(spot, row, Kind.INSERTED);
        }
      });
    }

    private void differ(Spot spot, Row row, Kind kind) {
      differences.add(
          new Difference(
              "%s, entry %d of %s".formatted(row.event(), spot.line(), spot.book()), kind));
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return row(
        YearMonth.from(row.getDate("month").toLocalDate()),
        Ledger.entry(row),
        CaseId.of(row.getObject("case_id", UUID.class)),
        row.getInt("revision"),
        row.getBytes("hash"));
  }

  private static Row row(
      YearMonth month, DoubleEntry entry, CaseId caseId, int revision, byte[] hash) {
    String event = caseId + "#" + revision;
    return new Row(
        event,
        String.join(
            "\t", month.toString(), entry.toString(), event, HexFormat.of().formatHex(hash)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }
}
