package org.gongbao.city.ledger;

import java.time.YearMonth;
import org.gongbao.engine.CaseId;

/**
 * An entry as it stands in a book (账簿行), with the decision it leads to.
 *
 * @param key where it stands in the log: place and line, sortable
 * @param month in which it is booked; later than its day if that month was closed
 * @param revision of the event
 * @param hash of the event, hex
 */
public record Line(
    Key key, YearMonth month, DoubleEntry entry, CaseId caseId, int revision, String hash) {

  /**
   * The place of a line.
   *
   * @param line from 1, of those of one event
   */
  public record Key(long place, int line) {

    /** Before every line. */
    public static final Key FIRST = new Key(-1, 0);

    /** As an address writes it: {@code 17.1}. */
    @Override
    public String toString() {
      return place + "." + line;
    }

    /** Reads it; the first for what is no key. */
    public static Key parse(String text) {
      if (!text.matches("\\d{1,18}\\.\\d{1,9}")) {
        return FIRST;
      }
      int dot = text.indexOf('.');
      return new Key(
          Long.parseLong(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }
  }
}
