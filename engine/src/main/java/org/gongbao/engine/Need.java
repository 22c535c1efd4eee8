package org.gongbao.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * A kind of fact beyond the case, and its batch loader: staff of a unit, balances, linked cases.
 * What a rule reads through it was known at the time of deciding; what must still hold at the
 * instant of writing is a {@link Posting}.
 *
 * @param name unique word; stands with key and version in the event's header
 * @param loader loads many keys in one statement
 * @param <T> type of one fact
 */
public record Need<T>(String name, Loader<T> loader) {

  /** Cases by id, settled by nobody; key is the id's text, version the revision. */
  public static final Need<CaseFile> CASES = new Need<>("case", Loader.none());

  /** Cases by what they are tied to; key by {@link Tied#key}, version ids and revisions. */
  public static final Need<Tied> TIED = new Need<>("tied", Loader.none());

  /** Balances of accounts; an account that has no row is absent. */
  public static final Need<Long> BALANCES = new Need<>("balance", new AccountBalances());

  /** Loads the facts of many keys at once; a key without a fact is left out. */
  @FunctionalInterface
  public interface Loader<T> {

    /**
     * Loads all keys in one statement.
     *
     * @param reader a connection that may read, never write
     * @param knownAt the city's now; later facts must not be returned
     */
    Map<String, Fact<T>> load(Connection reader, Collection<String> keys, Instant knownAt)
        throws SQLException;

    /** A loader that finds nothing; the engine itself fills those two. */
    private static <T> Loader<T> none() {
      return (reader, keys, knownAt) -> Map.of();
    }
  }

  /** A fact and the version under which it can be found again. */
  public record Fact<T>(T value, String version) {}
}
